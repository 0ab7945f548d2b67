/** Names are stored with changes: those of two pages, or of one that was loaded anew, must differ. */
const PAGE = crypto.randomUUID();
let visits = 0;

/** @returns a name for one visit to a field, which no other visit has, on whatever page and day */
export function beginVisit(): string {
  visits += 1;
  return `${PAGE} ${visits}`;
}
