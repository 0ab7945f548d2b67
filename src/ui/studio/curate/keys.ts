/** What is curated, each in a list of its own. */
export const LISTS = ['actors', 'claims', 'statements', 'conflicts'] as const;
export type ListName = (typeof LISTS)[number];

/** What has been said of an item: nothing yet, that it belongs to the pack, or that it does not. */
export const STATES = ['suggested', 'accepted', 'rejected'] as const;
export type ItemState = (typeof STATES)[number];

/** Sections whose records are listed. */
export type ListedSection = 'actors' | 'entries' | 'positions' | 'conflicts';

const LIST_OF: Record<ListedSection, ListName> = {
  actors: 'actors',
  entries: 'claims',
  positions: 'statements',
  conflicts: 'conflicts',
};
export const SECTION_OF: Record<ListName, ListedSection> = {
  actors: 'actors',
  claims: 'entries',
  statements: 'positions',
  conflicts: 'conflicts',
};

export type ItemKey =
  | { is: 'suggestion'; id: string; list: ListName }
  | { is: 'record'; section: ListedSection; id: string; list: ListName };

/** The key of something that was found. */
export function suggestionKey(id: string): string {
  return `suggestion ${id}`;
}

/** The key of a record of the pack. */
export function recordKey(section: ListedSection, id: string): string {
  return `${section} ${id}`;
}

/** What a key names; undefined where that stands in no list. */
export function readKey(key: string): ItemKey | undefined {
  const at = key.indexOf(' ');
  const [first, id] = [key.slice(0, at), key.slice(at + 1)];
  if (first === 'suggestion') {
    const list = id.startsWith('actor:') ? 'actors' : id.startsWith('claim:') ? 'claims' : 'statements';
    return { is: 'suggestion', id, list };
  }
  const section = (Object.keys(LIST_OF) as ListedSection[]).find((one) => one === first);
  return section && { is: 'record', section, id, list: LIST_OF[section] };
}
