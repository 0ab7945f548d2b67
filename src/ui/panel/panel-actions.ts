import type { EntryView } from '../../knowledge/entry-view.ts';
import type { ArticleReader } from './compare/use-other-article.ts';
import type { NoteKeeper } from './note/use-note.ts';
import type { NothingHereActions } from './nothing-here.tsx';
import type { Search } from './search/use-search.ts';

/** What the panel's controls do, and whom they ask. */
export interface PanelActions extends NothingHereActions, ArticleReader {
  /** Go to the next mention of an entry, or to its mark of a number. */
  jump: (entry: string, nth?: number) => void;
  jumpBack: () => void;
  refresh: () => void;
  search: Search;
  /** Everything known of an entry, on the page or not; null where nothing is. */
  describe: (entry: string) => Promise<EntryView | null>;
  /** The same object for as long as the panel stands beside the same kind of tab. */
  notes: NoteKeeper;
}
