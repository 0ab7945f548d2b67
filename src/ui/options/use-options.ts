import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Latest } from '../../async/latest.ts';
import { send } from '../../messaging/send.ts';
import { loadPack } from '../../packs/load-pack.ts';
import { readGrantedSites } from '../../settings/granted-sites.ts';
import type { Problem } from '../../settings/migrate.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { usePending } from '../components/use-pending.ts';
import type { OptionsActions, OptionsData, Status } from './options-data.ts';
import { isTooLarge, readExported, saveExported, savePackFile } from './settings-file.ts';
import { changeShortcuts, readShortcuts } from './shortcuts.ts';
import { useDismissedLabels } from './use-dismissed-labels.ts';
import { usePackImport } from './use-pack-import.ts';

/** A status with a number of its own, so that the same one is said again. */
export type Numbered = Status & { turn: number };

/** The data of the options page and what its controls do: everything that needs the browser. */
export function useOptions(): { data: OptionsData | null; status: Numbered | null; actions: OptionsActions } {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [granted, setGranted] = useState<string[]>([]);
  const [packs, setPacks] = useState<OptionsData['packs']>(null);
  const [shortcuts, setShortcuts] = useState<OptionsData['shortcuts']>(null);
  const [status, setStatus] = useState<Numbered | null>(null);
  const labels = useDismissedLabels(settings);
  const { show, during } = usePending();
  const before = useRef<Settings | null>(null);

  const say = useCallback((next: Status) => setStatus((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 })), []);

  const readPacks = useCallback(async () => {
    const answer = await send('packs', {});
    setPacks(answer.ok ? answer.value : null);
    // What is shown here need not be told in the popup.
    if (
      document.visibilityState === 'visible' &&
      answer.ok &&
      answer.value.some(({ subscription }) => subscription?.notice)
    )
      await send('noticesSeen', {});
  }, []);
  const [imported, importing] = usePackImport((kind) => {
    say({ kind });
    void readPacks();
  });

  useEffect(() => {
    const asking = new Latest();
    const readSettings = async () => {
      const isLatest = asking.begin();
      const answer = await send('readSettings', {});
      if (!isLatest()) return;
      if (answer.ok) setSettings(answer.value);
      else say({ kind: 'unread' });
    };
    const readGranted = async () => setGranted(await readGrantedSites());
    // The reader comes back from the browser's own page of shortcuts.
    const readKeys = async () => setShortcuts(await readShortcuts());
    const onVisible = () => document.visibilityState === 'visible' && void readPacks();
    void readSettings();
    void readGranted();
    void readKeys();
    void readPacks();

    // The popup, a command or another window may change them as well.
    browser.storage.local.onChanged.addListener(readSettings);
    browser.storage.local.onChanged.addListener(readPacks);
    browser.permissions.onAdded.addListener(readGranted);
    browser.permissions.onRemoved.addListener(readGranted);
    addEventListener('focus', readKeys);
    // What is hidden is brought up to date when the reader comes back.
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      browser.storage.local.onChanged.removeListener(readSettings);
      browser.storage.local.onChanged.removeListener(readPacks);
      browser.permissions.onAdded.removeListener(readGranted);
      browser.permissions.onRemoved.removeListener(readGranted);
      removeEventListener('focus', readKeys);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [say, readPacks]);

  const replace = async (wanted: unknown, isFile: boolean, done: (problems: Problem[]) => Status) => {
    before.current = settings;
    const answer = await send('replaceSettings', { settings: wanted, isFile });
    if (answer.ok) setSettings(answer.value.settings);
    say(answer.ok ? done(answer.value.problems) : { kind: 'failed' });
  };

  const actions: OptionsActions = {
    async change(patch: SettingsPatch) {
      await during(patch, async () => {
        const answer = await send('changeSettings', { patch });
        if (answer.ok) setSettings(answer.value);
        say({ kind: answer.ok ? 'saved' : 'failed' });
      });
    },
    async revoke(origin) {
      const isRemoved = await browser.permissions.remove({ origins: [origin] }).catch(() => false);
      say({ kind: isRemoved ? 'saved' : 'failed' });
    },
    changeShortcuts,
    exportSettings: () => settings && saveExported(settings),
    async importSettings(file) {
      if (isTooLarge(file)) return say({ kind: 'tooLarge' });
      // A file may be gone by the time it is read.
      const imported = readExported(await file.text().catch(() => ''));
      if (imported) await replace(imported, true, (problems) => ({ kind: 'imported', problems }));
      else say({ kind: 'notJson' });
    },
    importing,
    async changePack(change) {
      const answer = await send('changePack', { change });
      say({ kind: answer.ok ? 'saved' : 'failed' });
      await readPacks();
    },
    async checkPack(pack) {
      const answer = await send('checkPack', { pack });
      say({ kind: answer.ok ? 'checked' : 'failed' });
      await readPacks();
    },
    async pinPack(pack, isPinned) {
      const answer = await send('pinPack', { pack, isPinned });
      say({ kind: answer.ok ? 'saved' : 'failed' });
      await readPacks();
    },
    async unsubscribe(pack) {
      const answer = await send('unsubscribe', { pack });
      say({ kind: answer.ok ? 'saved' : 'failed' });
      await readPacks();
    },
    async savePack(id) {
      const pack = await loadPack(id).catch(() => undefined);
      if (pack) savePackFile(pack);
      else say({ kind: 'failed' });
    },
    async rebuildIndex() {
      const answer = await send('rebuildIndex', {});
      say({ kind: answer.ok ? 'rebuilt' : 'notRebuilt' });
    },
    reset: () => void replace(null, false, (problems) => ({ kind: 'reset', problems })),
    undo: () => void replace(before.current, false, () => ({ kind: 'undone' })),
  };

  const data = settings && { settings: show(settings), granted, labels, packs, imported, shortcuts };
  return { data, status, actions };
}
