import { browser } from 'wxt/browser';
import { canonicalJson } from '../../../knowledge/canonical-json.ts';
import type { Problem } from '../../../knowledge/problem.ts';
import { send } from '../../../messaging/send.ts';
import { checkPack } from '../../../packs/check-pack.ts';
import { storePack } from '../../../packs/store-pack.ts';
import { compileForTrial, type LeftOut } from '../../../projects/compile-project.ts';
import type { Project } from '../../../projects/project.ts';

/** What became of a trial. */
export type Trial =
  | { is: 'on'; id: string; at: number; leftOut: LeftOut[] }
  | { is: 'taken'; id: string }
  | { is: 'broken'; problems: Problem[] }
  | { is: 'tooMany' | 'noRoom' | 'notStored' | 'private' };

/**
 * Puts a pack as far as it has come among the reader's packs, where every open page is looked through with it. The one that
 * was tried before makes room. A pack that came from elsewhere is not touched.
 * @param mine id of the pack that this page has put there, if any
 */
export async function tryPack(project: Project, mine: string | null): Promise<Trial> {
  if (browser.extension.inIncognitoContext) return { is: 'private' };
  const { compiled, leftOut } = await compileForTrial(project);
  if (!compiled.ok) return { is: 'broken', problems: compiled.problems };
  const checked = await checkPack(compiled.value);
  if (!checked.ok) return { is: 'broken', problems: checked.problems };
  const { pack } = checked;
  const { id } = pack.meta;
  const packs = await send('packs', {});
  if (!packs.ok) return { is: 'notStored' };
  if (packs.value.some((one) => one.id === id && (id !== mine || one.subscription))) return { is: 'taken', id };
  try {
    const isStored = await storePack(pack, canonicalJson(pack), browser.runtime.getManifest().version);
    if (!isStored) return { is: 'tooMany' };
  } catch (error) {
    console.warn('Counterpoint: the pack could not be stored', error);
    return { is: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'noRoom' : 'notStored' };
  }
  await send('packStored', {});
  if (mine !== null && mine !== id) await endTrial(mine);
  return { is: 'on', id, at: Date.now(), leftOut };
}

/** Takes a pack that is tried out of the reader's packs; one that they subscribe to by now is theirs. @returns whether it is out */
export async function endTrial(id: string): Promise<boolean> {
  const packs = await send('packs', {});
  if (!packs.ok) return false;
  if (!packs.value.some((one) => one.id === id && !one.subscription && !one.isBundled)) return true;
  return (await send('changePack', { change: { kind: 'remove', id } })).ok;
}
