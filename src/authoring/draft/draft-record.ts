/** A record of a pack, with what a curator should know of it. */
export interface DraftRecord<T> {
  record: T;
  /** One line. */
  comment?: string;
}

/** Begins every field that only a person can fill; `check` refuses such a field. */
export const DRAFT = 'Draft:';

export const LONGEST_LABEL = 60;
