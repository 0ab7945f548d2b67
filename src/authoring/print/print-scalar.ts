import { Document, type ToStringOptions } from 'yaml';

const ONE_LINE: ToStringOptions = { lineWidth: 0, singleQuote: true, blockQuote: false, flowCollectionPadding: false };

/**
 * Prints a text, number, truth value or null on one line, with quotation marks where it needs them; also where other readers
 * of YAML would take it for a date or a truth value.
 * @param isFlow whether it stands inside brackets
 */
export function printScalar(value: unknown, isFlow: boolean): string {
  // What breaks lines, or cannot be seen, is written with escapes.
  if (typeof value === 'string' && /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/u.test(value)) {
    return JSON.stringify(value).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/gu, escaped);
  }
  const options = { compat: 'yaml-1.1' };
  return isFlow
    ? new Document([value], options).toString({ ...ONE_LINE, collectionStyle: 'flow' }).slice(1, -2)
    : new Document({ k: value }, options).toString(ONE_LINE).slice('k: '.length, -1);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
