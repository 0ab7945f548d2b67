import type { Problem } from '../../knowledge/problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import type { CheckFault } from '../../messaging/subscription.ts';
import { checkRelease, mostBytesOf } from '../../publication/check-release.ts';
import type { PublishedIndex } from '../../publication/published-index.ts';
import { checkPack } from '../check-pack.ts';
import { parseBytes, unpackFile } from '../read-pack-file.ts';
import { fetchBytes } from './fetch-bytes.ts';

export type FetchedRelease = { ok: true; pack: Pack } | { ok: false; fault: CheckFault; problems: Problem[] };

/** The latest pack of an index: the very file that it names, checked as any pack that comes from anywhere. */
export async function fetchRelease(index: PublishedIndex, signal?: AbortSignal): Promise<FetchedRelease> {
  const { latest } = index;
  const fetched = await fetchBytes(latest.url, mostBytesOf(latest), signal);
  if (!fetched.ok) return refuse(fetched.fault);
  const unpacked = await unpackFile(new Blob([fetched.bytes]));
  if (!unpacked.ok) return refuse(unpacked.fault === 'tooLarge' ? 'tooLarge' : 'otherFile');
  if ((await checkRelease(unpacked.bytes, latest)) !== null) return refuse('otherFile');
  const parsed = parseBytes(unpacked.bytes);
  if (!parsed.ok) return refuse('badPack', [{ path: [], reason: parsed.detail }]);
  const checked = await checkPack(parsed.value);
  if (!checked.ok) return checked.isNewer ? refuse('newerFormat') : refuse('badPack', checked.problems);
  const { meta } = checked.pack;
  // Both may be signed and right, and yet not belong together.
  if (meta.id !== index.id || meta.version !== latest.version) return refuse('otherFile');
  return { ok: true, pack: checked.pack };
}

function refuse(fault: CheckFault, problems: Problem[] = []): FetchedRelease {
  return { ok: false, fault, problems };
}
