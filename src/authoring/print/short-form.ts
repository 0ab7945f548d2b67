type Data = Record<string, unknown>;

/** Fields of spotting rules in which one value may stand in place of a list of one. */
const ONE_OR_MORE = new Set(['text', 'phrase', 'gate', 'small', 'near', 'notNear']);
/** Lists of spotting rules in which the named field alone may stand in place of an item that has nothing else. */
const ONLY_FIELD: Record<string, string> = { aliases: 'text', patterns: 'phrase' };

/**
 * The shortest form in which an author may write a value of a record: `Ann Lee` for `{ text: [Ann Lee] }` among aliases.
 * @param key of the field that the value belongs to, directly or as an item of its list
 */
export function shortForm(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shortItem(key, item));
    return ONE_OR_MORE.has(key) && items.length === 1 ? items[0] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shortForm(name, field)]));
}

/** The same for an item of the list of a field. */
export function shortItem(field: string, item: unknown): unknown {
  const short = shortForm(field, item);
  const only = Object.hasOwn(ONLY_FIELD, field) ? ONLY_FIELD[field] : undefined;
  if (only === undefined || typeof short !== 'object' || short === null) return short;
  const { [only]: value, ...others } = short as Data;
  return typeof value === 'string' && !Object.keys(others).length ? value : short;
}
