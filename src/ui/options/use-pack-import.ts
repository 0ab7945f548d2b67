import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Finding, lintPack } from '../../knowledge/lint/lint-pack.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { asLists } from '../../knowledge/verify.ts';
import { send } from '../../messaging/send.ts';
import { checkPack } from '../../packs/check-pack.ts';
import { comparePacks, type PackDifference } from '../../packs/compare-packs.ts';
import { loadPack } from '../../packs/load-pack.ts';
import { type FileFault, readPackFile } from '../../packs/read-pack-file.ts';
import { storePack } from '../../packs/store-pack.ts';

/** A checked pack that nothing has been stored of yet, and what it would change. */
export interface PackOffer {
  pack: Pack;
  findings: Finding[];
  /** The version that the reader has; null where the pack is new. */
  before: { version: string; content: string; difference: PackDifference } | null;
}

/** How far a pack from a file has come. */
export type PackImport =
  /** A private window: what was added there would outlast it, and tell what was read. */
  | { phase: 'private' }
  | { phase: 'checking'; file: string }
  /** Nothing was stored. */
  | { phase: 'refused'; file: string; why: FileFault | 'newer' | 'faulty'; problems: Problem[] }
  | { phase: 'offered'; file: string; offer: PackOffer }
  | { phase: 'storing'; title: string; part: number };

/** What became of it in the end. */
export type PackImported = 'packAdded' | 'tooMany' | 'noRoom' | 'notStored';

export interface PackImportActions {
  choose: (file: File) => void;
  confirm: () => void;
  /** Leave it; while it is being stored, what is stored of it goes as well. */
  cancel: () => void;
}

const PRIVATE: PackImport = { phase: 'private' };

/** From a file to a pack in the library: read, checked, shown, and stored when the reader wants it. */
export function usePackImport(onDone: (done: PackImported) => void): [PackImport | null, PackImportActions] {
  const [state, setState] = useState<PackImport | null>(browser.extension.inIncognitoContext ? PRIVATE : null);
  const turn = useRef(0);
  const stopping = useRef<AbortController | null>(null);

  const actions: PackImportActions = {
    async choose(file) {
      if (state === PRIVATE) return;
      stopping.current?.abort();
      const now = ++turn.current;
      setState({ phase: 'checking', file: file.name });
      const next = await examine(file);
      if (now === turn.current) setState(next);
    },
    async confirm() {
      if (state?.phase !== 'offered') return;
      const now = ++turn.current;
      const { pack } = state.offer;
      const follow = (part: number) =>
        now === turn.current && setState({ phase: 'storing', title: pack.meta.title, part });
      follow(0);
      stopping.current = new AbortController();
      const done = await store(pack, follow, stopping.current.signal);
      if (now !== turn.current) return;
      setState(null);
      onDone(done);
    },
    cancel() {
      turn.current += 1;
      stopping.current?.abort();
      setState(null);
    },
  };
  return [state, actions];
}

async function examine(file: File): Promise<PackImport> {
  const refused = (why: (PackImport & { phase: 'refused' })['why'], problems: Problem[]): PackImport => ({
    ...{ phase: 'refused', file: file.name, why, problems },
  });
  const read = await readPackFile(file);
  if (!read.ok) return refused(read.fault, read.detail ? [{ path: [], reason: read.detail }] : []);
  const checked = await checkPack(read.value);
  if (!checked.ok) return checked.isNewer ? refused('newer', []) : refused('faulty', checked.problems);
  const { pack } = checked;
  // Where the library cannot be read nothing can be stored either, which is told then.
  const before = await loadPack(pack.meta.id).catch(() => undefined);
  const offer: PackOffer = {
    pack,
    findings: lintPack({ pack: asLists(pack), texts: new Map() }),
    before: before
      ? { version: before.meta.version, content: before.content, difference: comparePacks(before, pack) }
      : null,
  };
  return { phase: 'offered', file: file.name, offer };
}

async function store(pack: Pack, onProgress: (part: number) => void, signal: AbortSignal): Promise<PackImported> {
  try {
    // The browser may ask its reader, or say no: the pack is stored either way.
    await navigator.storage.persist().catch(() => false);
    const { version } = browser.runtime.getManifest();
    if (!(await storePack(pack, JSON.stringify(pack), version, onProgress, signal))) return 'tooMany';
  } catch (error) {
    if (!signal.aborted) console.warn('Counterpoint: the pack could not be stored', error);
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'noRoom' : 'notStored';
  }
  await send('packStored', {});
  return 'packAdded';
}
