import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../../messaging/send.ts';
import type { Subscription } from '../../messaging/subscription.ts';
import type { Stored, Told } from '../../packs/import/answer-imports.ts';
import { PackImporter } from '../../packs/import/pack-importer.ts';
import type { PackOffer, Refused } from '../../packs/import/pack-offer.ts';
import { askForHost } from '../../packs/subscriptions/ask-for-host.ts';
import { originOf } from '../../packs/subscriptions/origin-of.ts';
import { readIndexAddress } from '../../publication/index-address.ts';
import type { LoadSources } from './pack-sources.tsx';

/** How far a pack from a file or an address has come; `name` is that of the file, or the host. */
export type PackImport =
  /** A private window: what was added there would outlast it, and tell what was read. */
  | { phase: 'private' }
  | { phase: 'checking'; name: string }
  /** Nothing was stored. */
  | { phase: 'refused'; name: string; why: Refused }
  | { phase: 'offered'; name: string; offer: PackOffer; loadSources: LoadSources }
  | { phase: 'storing'; title: string; part: number };

/** What became of it in the end. */
export type PackImported = 'packAdded' | 'subscribed' | Exclude<Stored, 'stored'>;

export interface PackImportActions {
  choose: (file: File) => void;
  /** Ask the browser for the host of an address, and look at what is published there. First thing in a click. */
  look: (address: string) => void;
  confirm: () => void;
  /** Leave it, also in the middle: what is stored of it goes as well. */
  cancel: () => void;
}

const PRIVATE: PackImport = { phase: 'private' };
/** What the address of the page ends with when a link to a pack is to be looked at. */
const LINK = '#subscribe=';

/** From a file or an address to a pack in the library: read, checked, shown, and stored when the reader wants it. */
export function usePackImport(onDone: (done: PackImported) => void): [PackImport | null, PackImportActions] {
  const [state, setState] = useState<PackImport | null>(browser.extension.inIncognitoContext ? PRIVATE : null);
  const turn = useRef(0);
  const importer = useRef<PackImporter | null>(null);
  /** The permission that was asked for, until something comes of it. */
  const asked = useRef<string | null>(null);

  const leave = async (next: string | null = null) => {
    const origin = asked.current;
    asked.current = next;
    if (origin !== null && origin !== next) await send('leaveOrigin', { origin });
  };
  /** Nothing more is done about what was begun, and nothing of it is kept. */
  const stop = () => {
    turn.current += 1;
    importer.current?.stop();
    // They were made, whatever comes of them.
    if (importer.current) void tellRequests(importer.current);
    importer.current = null;
  };
  /** Show what comes of examining something, unless the reader has turned to something else by then. */
  const show = async (name: string, examine: (by: PackImporter) => Promise<Told>) => {
    if (state === PRIVATE) return;
    stop();
    const now = turn.current;
    const by = new PackImporter();
    importer.current = by;
    setState({ phase: 'checking', name });
    const examined = await examine(by);
    if (now !== turn.current) return;
    if (examined.kind === 'offer') {
      setState({ phase: 'offered', name, offer: examined.offer, loadSources: () => by.sources() });
      return;
    }
    stop();
    setState({ phase: 'refused', name, why: examined });
    await leave();
  };
  const look = (text: string, isAsked = false) => {
    if (state === PRIVATE) return;
    const read = readIndexAddress(text);
    if (!read.ok) {
      const why = read.fault === 'notSecure' ? 'notSecure' : 'notAnAddress';
      void show(text, async () => ({ kind: 'badAddress', why, at: text, problems: [] }));
      return;
    }
    const origin = originOf(read.url);
    // Before anything else.
    const asking = isAsked ? null : askForHost(origin);
    const at = new URL(read.url).host;
    void show(at, async (by) => {
      await leave(origin);
      const hold = async () => (await asking?.isNew) && send('holdOrigin', { origin });
      await hold();
      await asking?.isAllowed;
      if (asked.current !== origin) {
        // The reader has turned to something else while the browser was asking; what was left then had not been given yet.
        await hold();
        await send('leaveOrigin', { origin });
      }
      if (!(await browser.permissions.contains({ origins: [origin] }))) {
        return { kind: 'badAddress', why: 'noPermission', at, problems: [] };
      }
      const examined = await by.examineAddress(read.url, await readSubscriptions());
      await tellRequests(by);
      return examined;
    });
  };

  useEffect(() => {
    if (!location.hash.startsWith(LINK)) return;
    const link = decodeLink(location.hash.slice(LINK.length));
    // Not again when the page is loaded again.
    history.replaceState(null, '', '#packs');
    look(link, true);
  });

  useEffect(() => {
    const onGone = () => void leave();
    addEventListener('pagehide', onGone);
    return () => removeEventListener('pagehide', onGone);
  });

  const actions: PackImportActions = {
    choose(file) {
      void leave();
      void show(file.name, (by) => by.examineFile(file));
    },
    look,
    async confirm() {
      const by = importer.current;
      if (state?.phase !== 'offered' || !by) return;
      const now = ++turn.current;
      const { offer } = state;
      const follow = (part: number) =>
        now === turn.current && setState({ phase: 'storing', title: offer.meta.title, part });
      follow(0);
      const done = await store(by, offer, follow);
      if (now !== turn.current) return;
      stop();
      if (done === 'subscribed') asked.current = null;
      await leave();
      setState(null);
      onDone(done);
    },
    cancel() {
      stop();
      setState(null);
      void leave();
    },
  };
  return [state, actions];
}

async function tellRequests(by: PackImporter): Promise<void> {
  const count = by.takeRequests();
  if (count > 0) await send('requestsMade', { count });
}

function decodeLink(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function readSubscriptions(): Promise<Subscription[]> {
  const packs = await send('packs', {});
  return packs.ok ? packs.value.flatMap(({ subscription }) => subscription ?? []) : [];
}

async function store(
  by: PackImporter,
  { published }: PackOffer,
  onProgress: (part: number) => void,
): Promise<PackImported> {
  // The browser may ask its reader, or say no: the pack is stored either way.
  await navigator.storage.persist().catch(() => false);
  const stored = await by.store(browser.runtime.getManifest().version, onProgress);
  if (stored !== 'stored') return stored;
  const subscribed = published && (await send('subscribe', { subscription: published.subscription }));
  await send('packStored', {});
  if (!published) return 'packAdded';
  if (!subscribed?.ok) return 'notStored';
  return published.isSubscribed ? 'packAdded' : 'subscribed';
}
