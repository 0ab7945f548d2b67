import type { EntryRef } from '../../knowledge/entry-ref.ts';
import type { PackChange, PackInfo } from '../../messaging/protocol.ts';
import type { Problem } from '../../settings/migrate.ts';
import type { ReaderNote } from '../../settings/notes/note.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import type { SubscriptionActions } from './subscription-status.tsx';
import type { PackImport, PackImportActions, PackImported } from './use-pack-import.ts';

export interface Shortcut {
  name: string;
  description: string;
  /** Empty while the reader has set no key. */
  key: string;
}

/** Everything that the options page shows. */
export interface OptionsData {
  settings: Settings;
  /** Match patterns of the sites that the reader has allowed beyond the listed publishers. */
  granted: string[];
  /** What the reader has noted, by the names of the entries. */
  notes: ReaderNote[];
  /** Labels of the entries that are dismissed or noted on, by id; one that no pack knows has none. */
  labels: ReadonlyMap<string, string>;
  /** Null when they could not be read. */
  packs: PackInfo[] | null;
  /** The pack from a file or an address that the reader is deciding on. */
  imported: PackImport | null;
  /** Null where the browser has none. */
  shortcuts: Shortcut[] | null;
}

/** What became of the last thing that the reader did, to be said aloud. */
export type Status =
  | { kind: 'saved' | 'failed' }
  /** The settings are there, but not to be had. */
  | { kind: 'unread' }
  /**
   * A file was read, or everything set back; `problems` tell what of the file was not taken, `joined` how many notes hold
   * both texts now, their own and that of the file.
   */
  | { kind: 'imported' | 'reset'; problems: Problem[]; joined?: number }
  | { kind: 'noteRemoved' }
  /** Notes that were changed elsewhere meanwhile stay as they are: so many. */
  | { kind: 'notesLeft'; left: number }
  | { kind: 'undone'; left?: number }
  | { kind: 'notJson' | 'tooLarge' }
  /** The index of the packs was built anew and stored, or not. */
  | { kind: 'rebuilt' | 'notRebuilt' }
  /** The publisher of a pack was asked; what came of it stands beside the pack. */
  | { kind: 'checked' }
  /** What became of a pack from a file or an address. */
  | { kind: PackImported };

export interface OptionsActions extends SubscriptionActions {
  importing: PackImportActions;
  change: (patch: SettingsPatch) => void;
  /** Give a site back to the browser. */
  revoke: (origin: string) => void;
  /** Null where only the reader can open the browser's page of shortcuts. */
  changeShortcuts: (() => void) | null;
  exportSettings: () => void;
  importSettings: (file: File) => void;
  removeNote: (entry: EntryRef) => void;
  changePack: (change: PackChange) => void;
  /** Hand the reader a pack as a file. */
  savePack: (id: string) => void;
  /** Build the index of the packs anew. */
  rebuildIndex: () => void;
  reset: () => void;
  /** As before the last import or reset, or before a note was removed. */
  undo: () => void;
}
