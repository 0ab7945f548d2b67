import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describeEntry } from '../../../knowledge/describe.ts';
import { compareText } from '../../../knowledge/edtf.ts';
import type { EntryView, EvidenceView, PositionView } from '../../../knowledge/entry-view.ts';
import type { Pack } from '../../../knowledge/schema/pack.ts';
import { toBase64 } from '../../../publication/base64url.ts';
import type { PublishedIndex } from '../../../publication/published-index.ts';
import type { PageWords } from './page-words-from.ts';

/** Tells a page that `publish` has made from any other. */
export const PAGE_MARK = '<meta name="generator" content="Counterpoint pack publish"/>';

export interface PublishedPage {
  pack: Pack;
  index: PublishedIndex;
  /** Of the key that signs the index. */
  fingerprint: string;
  /** The address of the index where it is known, else relative to the page. */
  address: string;
  words: PageWords;
  /** The style sheet. */
  css: string;
}

/**
 * The page of a published pack for people: who publishes it, what it covers, its positions by claim, its sources and its
 * changes. It needs no script, and may run none.
 */
export async function renderPage(page: PublishedPage): Promise<string> {
  const { pack, index, words, css } = page;
  const styleHash = toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))));
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const claims = Object.keys(pack.entries)
    .map((id) => describeEntry(pack, id)!)
    .filter(({ positions }) => positions.length > 0)
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.id, b.id));
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'generator', content: 'Counterpoint pack publish' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'description', content: pack.meta.scope }),
    h('title', null, pack.meta.title),
    h('link', { rel: 'alternate', type: 'application/json', href: page.address }),
    // Ours, and nothing that could end the element.
    h('style', { dangerouslySetInnerHTML: { __html: css } }),
  ];
  const body = [
    h('header', null, [
      h('p', { class: 'soft' }, words.say('page.kind')),
      h('h1', ownWords(page), pack.meta.title),
      h('p', null, words.say('page.publishedBy', index.publisher)),
      h('p', { class: 'soft' }, words.say('page.intro')),
    ]),
    h('main', null, [
      ...subscribing(page),
      ...about(page),
      ...positionsOf(page, claims),
      ...sourcesOf(page),
      ...changesOf(page),
    ]),
  ];
  const html = h('html', { lang: words.lang, dir: words.direction }, [h('head', null, head), h('body', null, body)]);
  return `<!doctype html>\n${renderToString(html)}\n`;
}

function subscribing({ index, fingerprint, address, words }: PublishedPage): ComponentChild[] {
  return [
    h('h2', { id: 'subscribe' }, words.say('page.subscribe')),
    h('div', { class: 'subscribe' }, [
      h('p', null, h('a', { href: address, type: 'application/json' }, words.say('page.subscribeLink'))),
      h('p', null, words.say('page.how')),
      h('dl', null, defined(words.say('page.fingerprint'), h('code', { dir: 'ltr' }, fingerprint))),
      h('p', { class: 'soft' }, words.say('page.fingerprintNote')),
      h('p', null, h('a', { href: index.latest.url, download: '' }, words.say('page.download'))),
    ]),
  ];
}

function about(page: PublishedPage): ComponentChild[] {
  const { pack, words } = page;
  const { meta } = pack;
  const names = new Intl.DisplayNames(words.lang, { type: 'language' });
  const languages = meta.matchLangs.map((lang) => names.of(lang) ?? lang);
  return [
    h('h2', null, words.say('page.about')),
    h('dl', null, [
      ...defined(words.say('options.packs.covers'), h('span', ownWords(page), meta.scope)),
      ...defined(words.say('options.packs.version'), meta.version),
      ...defined(words.say('options.packs.asOf'), time(meta.asOf)),
      ...defined(words.say('options.packs.languages'), new Intl.ListFormat(words.lang).format(languages)),
      ...defined(words.say('options.packs.licence'), meta.license),
      ...defined(words.say('page.excerpts'), h('span', ownWords(page), meta.quotesNotice)),
      ...(meta.homepage === null
        ? []
        : defined(words.say('options.packs.homepage'), h('a', { href: meta.homepage }, meta.homepage))),
      ...(meta.contact === null ? [] : defined(words.say('options.packs.contact'), meta.contact)),
    ]),
  ];
}

function positionsOf(page: PublishedPage, claims: EntryView[]): ComponentChild[] {
  const { words } = page;
  const own = ownWords(page);
  return [
    h('h2', null, words.say('page.positions')),
    h(
      'ul',
      { class: 'contents' },
      claims.map(({ id, label }) => h('li', null, h('a', { href: `#${id}`, ...own }, label))),
    ),
    ...claims.map((claim) =>
      h('article', { id: claim.id }, [
        h('h3', own, claim.label),
        claim.proposition === null ? null : h('p', own, claim.proposition),
        h('p', { class: 'soft', ...own }, claim.context),
        h(
          'ul',
          null,
          claim.positions.map((position) => positionItem(page, position)),
        ),
      ]),
    ),
  ];
}

function positionItem(page: PublishedPage, position: PositionView): ComponentChild {
  const { words } = page;
  const own = ownWords(page);
  const { actor, stance, gist, condition, certainty, status, evidence } = position;
  const remarks = [
    when(words, position.when.edtf),
    ...(certainty === 'stated' ? [] : [words.say(`certainty.${certainty}`)]),
    ...(status === 'current' ? [] : [words.say(`status.${status}`)]),
  ];
  return h('li', { class: 'position' }, [
    h('p', null, [
      h('span', { class: `stance ${stance}` }, words.say(`stance.${stance}`)),
      ' · ',
      h('strong', own, actor.label),
      ...(actor.office === null ? [] : [' · ', h('span', own, actor.office)]),
      ...remarks.flatMap((remark) => [' · ', h('span', { class: 'soft' }, remark)]),
    ]),
    h('p', own, gist),
    condition === null ? null : h('p', null, words.say('card.condition', condition)),
    h(
      'ul',
      { class: 'evidence' },
      evidence.map((one) => h('li', null, excerpt(words, one))),
    ),
  ]);
}

/** An excerpt stands in quotation marks only when it is speech as printed. */
function excerpt(words: PageWords, { exact, verbatim, source }: EvidenceView): ComponentChild[] {
  const name = { lang: source.lang, dir: 'auto' };
  return [
    h(verbatim ? 'q' : 'span', { class: 'excerpt', ...name }, exact),
    ' ',
    source.url === null ? h('cite', name, source.label) : h('a', { href: source.url, ...name }, source.label),
    ' · ',
    h('span', { class: 'soft' }, when(words, source.published.edtf)),
  ];
}

function sourcesOf({ pack, words }: PublishedPage): ComponentChild[] {
  const sources = Object.values(pack.sources);
  return [
    h('h2', null, `${words.say('page.sources')} (${sources.length})`),
    h(
      'ul',
      { class: 'sources' },
      sources.map(({ title, outlet, url, published, lang, id }) => {
        const name = title ?? outlet.name ?? id;
        return h('li', null, [
          url.value === null
            ? h('span', { lang, dir: 'auto' }, name)
            : h('a', { href: url.value, lang, dir: 'auto' }, name),
          ...(title !== null && outlet.name !== null ? [' · ', outlet.name] : []),
          ' · ',
          h('span', { class: 'soft' }, when(words, published.edtf)),
        ]);
      }),
    ),
  ];
}

function changesOf(page: PublishedPage): ComponentChild[] {
  return [
    h('h2', null, page.words.say('page.changes')),
    h(
      'ul',
      { class: 'changes' },
      page.pack.meta.changelog
        .toReversed()
        .map(({ version, date, note }) =>
          h('li', null, [h('p', { class: 'soft' }, [version, ' · ', time(date)]), h('p', ownWords(page), note)]),
        ),
    ),
  ];
}

/** A term and what it stands for, in a list of such. */
function defined(term: string, value: ComponentChild): ComponentChild[] {
  return [h('dt', null, term), h('dd', null, value)];
}

/** A date in words; days stay as they are written, the same in every language. */
function when({ say }: PageWords, edtf: string | null): ComponentChild {
  if (edtf === null) return say('date.unknown');
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return time(from);
  if (to === '..') return say(`date.since.${precisionOf(from)}`, from);
  if (from === '..') return say(`date.noLaterThan.${precisionOf(to)}`, to);
  return say('date.range', from, to);
}

function precisionOf(part: string): 'year' | 'month' | 'day' {
  return part.length > 7 ? 'day' : part.length > 4 ? 'month' : 'year';
}

function time(date: string): ComponentChild {
  return h('time', { datetime: date }, date);
}

/** Marks the pack's own words where they are in another language than those of the page. */
function ownWords({ pack, words }: PublishedPage): { lang?: string; dir?: 'auto' } {
  return pack.meta.lang === words.lang ? {} : { lang: pack.meta.lang, dir: 'auto' };
}
