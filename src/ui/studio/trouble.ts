/** Why something could not be read or stored: no room, a project that is gone, a database that does not answer. */
export const TROUBLES = ['full', 'removed', 'failed'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What an error of the database means for an author. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'NotFoundError' ? 'removed' : 'failed';
}
