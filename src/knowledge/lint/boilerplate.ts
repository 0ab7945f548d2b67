import type { Found, LintContext } from './rule.ts';
import { shownTexts } from './shown-texts.ts';

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const PLATFORMS =
  /(?<!\p{L})(WhatsApp|Telegram|Twitter|Instagram|LinkedIn|YouTube|Pinterest|Facebook|TikTok|WeChat|Weibo)(?!\p{L})/gu;

/**
 * Rule 14: nothing from a page's furniture gets into the pack: no address in our wording; and with the texts at hand,
 * no address or platform that boilerplate names, and no actor who is named in boilerplate alone.
 */
export function* checkBoilerplate({ pack, texts }: LintContext): Generator<Found> {
  const banned = new Set<string>();
  let article = '';
  let furniture = '';
  for (const source of pack.sources) {
    const text = texts.get(source.id)?.text ?? '';
    const rest = source.boilerplate.reduce((kept, { start, end }) => blank(kept, start, end), text);
    article += `${rest}\n`;
    for (const { start, end } of source.boilerplate) furniture += `${text.slice(start, end)}\n`;
  }
  for (const [word] of [...furniture.matchAll(ADDRESS), ...furniture.matchAll(PLATFORMS)]) banned.add(word);

  for (const { text, path, record } of shownTexts(pack)) {
    for (const [address] of text.matchAll(ADDRESS)) yield { path, record, reason: `"${address}" is an address` };
    for (const word of banned) {
      if (text.includes(word)) yield { path, record, reason: `"${word}" comes from boilerplate` };
    }
  }
  for (const [i, { id, label }] of pack.actors.entries()) {
    if (furniture.includes(label) && !article.includes(label)) {
      yield { path: ['actors', i, 'label'], record: id, reason: 'is named in boilerplate alone' };
    }
  }
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(Math.max(0, Math.min(end, text.length) - start)) + text.slice(end);
}
