import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, toMarkdown } from '../../../../src/ui/panel/export/to-markdown.ts';
import { contestedClaim, makePosition, person, report } from '../../../fixtures/entry-views.ts';

const reader = new MarkdownIt({ html: true });

const SIGNS = [
  'plain words',
  '*stars* and _lines_',
  '# no heading',
  '- no item',
  '+ no item',
  '1. no number',
  '2) no number',
  '[no](link) and ![no](picture)',
  '<b>no tag</b> & no &amp; entity',
  '`no code` ~~no strike~~',
  '=== | a table |',
  'back\\slash',
  'https://herald.example/a_b_c',
];

describe('escapeMarkdown', () => {
  test.each(SIGNS)('%s reads as it was written', (text) => {
    const shown = reader.render(escapeMarkdown(text));
    const plain = shown
      .trim()
      .replace(/^<p>(.*)<\/p>$/s, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(plain).toBe(text);
  });
});

describe('toMarkdown', () => {
  const markdown = toMarkdown(report.facts, [person, contestedClaim], ['Based on 3 sources.', 'Requests made: 0.']);

  test('names the page, with address and day', () => {
    expect(markdown).toContain('[A tunnel under the strait](<https://news.example/tunnel>), May 2, 2031');
  });

  test.each([
    ['the claim', '## The Norvik tunnel plan'],
    ['what is at issue', 'The claim: *The plan is a workable basis'],
    ['who holds what', '- **Mira Halden** (Minister of Transport) · For: The tunnel would repay its cost'],
    ['the condition', 'Condition: the winter ferry is guaranteed by law'],
    ['the date', '· Apr 24, 2023'],
    ['how the date is known', 'Apr 26, 2023 (checked elsewhere)'],
    ['that a date is unknown', 'Date unknown'],
    ['the evidence, in quotation marks as printed', '  - “The tunnel will pay for itself within a generation.”'],
    ['the evidence, without them where it is not', '  - no support without the ferry ·'],
    ['who passes it on', 'According to the Ministry of Fisheries, citing Radio Sund'],
    ['the source', '[Tunnel vote splits the coast](<https://herald.example/tunnel-vote>) · Harbour Herald'],
    ['that a source is undated', 'publication date unknown'],
    ['the limits', '---\n\nBased on 3 sources. Requests made: 0.\n'],
  ])('has %s', (_, expected) => {
    expect(markdown).toContain(expected);
  });

  test('leaves out what nobody has a position on', () => {
    expect(markdown).not.toContain('## Mira Halden');
  });

  test('an address cannot end its link early', () => {
    const facts = { ...report.facts, address: 'https://news.example/a>b c' };
    expect(toMarkdown(facts, [], [])).toContain('(<https://news.example/a%3Eb%20c>)');
  });

  test('a position of many lines stays one item', () => {
    const positions = [makePosition({ gist: 'One line.\n\n# Another' })];
    expect(toMarkdown(report.facts, [{ ...contestedClaim, positions }], [])).toContain('One line. \\# Another');
  });
});

describe('the reader’s own notes', () => {
  const notes = new Map([
    [contestedClaim.id, 'Ask *Ann*.\n1. the cost\n\n\nThen the union.'],
    [person.id, 'Met once.'],
    ['gone/x', 'Of another page.'],
  ]);
  const made = (given?: typeof notes) => toMarkdown(report.facts, [person, contestedClaim], [], given);

  test('are left out unless they are wanted', () => {
    expect(made()).not.toContain('note');
    expect(made(new Map())).toBe(made());
  });

  test('stand under their claim as they were written, and those on other entries at the end', () => {
    const shown = reader.render(made(notes));
    const quotes = [...shown.matchAll(/<blockquote>([\s\S]*?)<\/blockquote>/g)].map(([, quote]) => quote!.trim());
    expect(quotes).toEqual([
      '<p><strong>Your note</strong></p>\n<p>Ask *Ann*.<br>\n1. the cost</p>\n<p>Then the union.</p>',
      '<p><strong>Mira Halden</strong></p>\n<p>Met once.</p>',
    ]);
    expect(shown.indexOf('Ask *Ann*')).toBeLessThan(shown.indexOf('<h2>Your notes</h2>'));
    expect(shown).not.toContain('Of another page');
  });
});
