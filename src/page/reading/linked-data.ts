/** More than this in all is no account of a page, UTF-16 units. */
const MOST_TEXT = 1_000_000;

/** Pages nest their linked data in graphs and lists; deeper, or beyond so many values, it is not about the page. */
const DEEPEST = 6;
const MOST_VALUES = 10_000;

const ARTICLE = /Article|BlogPosting|Report|Review/;
// What other pages and readers have written.
const OTHERS = /ItemList|Comment/;

/**
 * The dates on which pieces of linked data (JSON-LD, https://schema.org/datePublished) say that something was published,
 * as written there: first what they call an article, then anything else that is not by others.
 *
 * @param pieces the texts of the page's scripts; what is no JSON, or says something else than it should, is passed over
 */
export function findDates(pieces: readonly string[]): string[] {
  const ofArticles: string[] = [];
  const ofOthers: string[] = [];
  let left = MOST_VALUES;
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || typeof value !== 'object' || value === null || left-- <= 0) return;
    const { '@type': type, datePublished: date } = value as Record<string, unknown>;
    const types = [type].flat().filter((one) => typeof one === 'string');
    if (types.some((one) => OTHERS.test(one))) return;
    if (typeof date === 'string') (types.some((one) => ARTICLE.test(one)) ? ofArticles : ofOthers).push(date);
    for (const inner of Object.values(value)) look(inner, depth + 1);
  };
  let units = 0;
  for (const piece of pieces) {
    units += piece.length;
    if (units <= MOST_TEXT) look(parse(piece), 0);
  }
  return [...ofArticles, ...ofOthers];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
