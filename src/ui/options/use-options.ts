import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Latest } from '../../async/latest.ts';
import type { EntryRef } from '../../knowledge/entry-ref.ts';
import { send } from '../../messaging/send.ts';
import { loadPack } from '../../packs/load-pack.ts';
import { followStored } from '../../settings/follow-stored.ts';
import { readGrantedSites } from '../../settings/granted-sites.ts';
import type { Migrated } from '../../settings/migrate.ts';
import type { ReaderNote } from '../../settings/notes/note.ts';
import { isNoteKey } from '../../settings/notes/note-key.ts';
import type { NoteChange } from '../../settings/notes/store.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { usePending } from '../components/use-pending.ts';
import type { OptionsActions, OptionsData, Status } from './options-data.ts';
import { type Exported, isTooLarge, readExported, saveExported, savePackFile } from './settings-file.ts';
import { changeShortcuts, readShortcuts } from './shortcuts.ts';
import { takeBackSettings } from './take-back-settings.ts';
import { useEntryLabels } from './use-entry-labels.ts';
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
  const [notes, setNotes] = useState<ReaderNote[]>([]);
  const labels = useEntryLabels([...dismissedIn(settings), ...notes.map(({ entry }) => entry)]);
  const { show, during } = usePending();
  // Undoes the last change that can be undone.
  const undoing = useRef<() => Promise<Status>>(async () => ({ kind: 'failed' }));

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
    const readNotes = async () => {
      const answer = await send('readNotes', {});
      if (answer.ok) setNotes(answer.value);
    };
    const onStored = (changes: object) => {
      if (Object.keys(changes).some(isNoteKey)) void readNotes();
    };
    const onVisible = () => document.visibilityState === 'visible' && void readPacks();
    void readSettings();
    void readNotes();
    void readGranted();
    void readKeys();
    void readPacks();

    // The popup, a command or another window may change them as well.
    const stop = followStored(() => {
      void readSettings();
      void readPacks();
      void readGranted();
    });
    browser.storage.local.onChanged.addListener(onStored);
    browser.permissions.onAdded.addListener(readGranted);
    browser.permissions.onRemoved.addListener(readGranted);
    addEventListener('focus', readKeys);
    // What is hidden is brought up to date when the reader comes back.
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      stop();
      browser.storage.local.onChanged.removeListener(onStored);
      browser.permissions.onAdded.removeListener(readGranted);
      browser.permissions.onRemoved.removeListener(readGranted);
      removeEventListener('focus', readKeys);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [say, readPacks]);

  /** What holds now, and what of it was not taken; null where it could not be stored. */
  const replace = async (wanted: unknown, isFile: boolean): Promise<Migrated | null> => {
    const answer = await send('replaceSettings', { settings: wanted, isFile });
    if (answer.ok) setSettings(answer.value.settings);
    return answer.ok ? answer.value : null;
  };
  /** Puts back what was replaced, and leaves what was changed since, here or elsewhere. */
  const restore = async (before: Settings | null, replaced: Settings): Promise<boolean> => {
    const now = await send('readSettings', {});
    if (!now.ok || !before) return false;
    return (await replace(takeBackSettings(before, replaced, now.value), false)) !== null;
  };
  /** How many notes were left as somebody has written them since; null where nothing could be changed. */
  const takeBack = async (changes: readonly NoteChange[]): Promise<number | null> => {
    if (changes.length === 0) return 0;
    const answer = await send('changeNotes', { changes: changes.map(inverse) });
    return answer.ok ? answer.value.length : null;
  };
  /** The notes of a file and then its settings: both or none. */
  const importAll = async (file: Exported): Promise<Status> => {
    const before = settings;
    const taken = file.notes === undefined ? null : await send('importNotes', { notes: file.notes });
    if (taken && !taken.ok) return { kind: 'failed' };
    const changes = taken?.value.changes ?? [];
    const replaced = await replace(file.settings, true);
    if (!replaced) {
      await takeBack(changes);
      return { kind: 'failed' };
    }
    undoing.current = async () => {
      const left = await takeBack(changes);
      const isBack = left !== null && (await restore(before, replaced.settings));
      return isBack ? { kind: 'undone', left } : { kind: 'failed' };
    };
    return {
      kind: 'imported',
      problems: [...replaced.problems, ...(taken?.value.problems ?? [])],
      joined: taken?.value.joined ?? 0,
    };
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
      const answer = await send('leaveSite', { origin });
      say({ kind: answer.ok ? 'saved' : 'failed' });
    },
    changeShortcuts,
    async exportSettings() {
      if (!settings) return;
      // A file without the notes would pass for all that there is.
      const kept = await send('readNotes', {});
      if (kept.ok) saveExported(settings, kept.value);
      else say({ kind: 'failed' });
    },
    async importSettings(file) {
      if (isTooLarge(file)) return say({ kind: 'tooLarge' });
      // A file may be gone by the time it is read.
      const imported = readExported(await file.text().catch(() => ''));
      if (imported === 'tooLarge') say({ kind: 'tooLarge' });
      else say(imported ? await importAll(imported) : { kind: 'notJson' });
    },
    async removeNote(entry) {
      const before = notes.find((note) => note.entry === entry) ?? null;
      const changes = [{ entry, before, after: null }];
      const answer = await send('changeNotes', { changes });
      undoing.current = async () => {
        const left = await takeBack(changes);
        if (left === null) return { kind: 'failed' };
        return left > 0 ? { kind: 'notesLeft', left } : { kind: 'saved' };
      };
      if (!answer.ok) say({ kind: 'failed' });
      else say(answer.value.length > 0 ? { kind: 'notesLeft', left: answer.value.length } : { kind: 'noteRemoved' });
    },
    importing,
    async changePack(change) {
      const answer = await send('changePack', { change });
      say({ kind: answer.ok ? 'saved' : 'failed' });
      await readPacks();
    },
    async readSources(pack) {
      const answer = await send('packSources', { pack });
      return answer.ok ? answer.value : [];
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
    async reset() {
      const before = settings;
      const replaced = await replace(null, false);
      if (!replaced) return say({ kind: 'failed' });
      undoing.current = async () => ({ kind: (await restore(before, replaced.settings)) ? 'undone' : 'failed' });
      say({ kind: 'reset', problems: replaced.problems });
    },
    undo: async () => say(await undoing.current()),
  };

  const data = settings && { settings: show(settings), granted, notes, labels, packs, imported, shortcuts };
  return { data, status, actions };
}

function inverse({ entry, before, after }: NoteChange): NoteChange {
  return { entry, before: after, after: before };
}

function dismissedIn(settings: Settings | null): EntryRef[] {
  const { always = [], sites = [] } = settings?.dismissed ?? {};
  return [...always, ...sites.flatMap(({ entries }) => entries)];
}
