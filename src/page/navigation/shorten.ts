/** Longer than what a rule finds, UTF-16 units: a reader may select a whole article. */
const MOST = 300;

/** A text of the page as the card shows it. */
export function shorten(text: string): string {
  // Half a character would be none.
  return text.length > MOST ? `${text.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
