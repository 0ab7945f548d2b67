import { describe, expect, test } from 'vitest';
import type { EntryView } from '../../../../src/knowledge/entry-view.ts';
import { escapeHtml, toHtml } from '../../../../src/ui/panel/export/to-html.ts';
import { toMarkdown } from '../../../../src/ui/panel/export/to-markdown.ts';
import { contestedClaim, makeEvidence, makePosition, person, report } from '../../../fixtures/entry-views.ts';

const EVIL = `<img src=x onerror="alert(1)">'&`;
const { source } = makeEvidence();

test.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  [`"quoted" and 'so'`, '&quot;quoted&quot; and &#39;so&#39;'],
  ['&amp;', '&amp;amp;'],
])('%s is shown as it is', (text, expected) => expect(escapeHtml(text)).toBe(expected));

describe('toHtml', () => {
  test('says what the Markdown says', () => {
    const given = [report.facts, [person, contestedClaim], ['Based on 3 sources.']] as const;
    const words = (text: string) => text.match(/\p{L}{4,}/gu);
    const shown = toHtml(given[0], [...given[1]], [...given[2]])
      .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 $1')
      .replaceAll(/<[^>]*>/g, ' ');
    expect(words(shown)).toEqual(words(toMarkdown(given[0], [...given[1]], [...given[2]])));
  });

  test('says what the Markdown says of notes as well, and nothing in them is markup', () => {
    const notes = new Map([
      [contestedClaim.id, `Harbour office\nsecond line\n\n${EVIL}`],
      [person.id, 'Once met'],
    ]);
    const given = [report.facts, [person, contestedClaim], [] as string[], notes] as const;
    const html = toHtml(given[0], [...given[1]], given[2], notes);
    expect(html).toContain('<p dir="auto">Harbour office<br>second line</p>');
    expect(html).toContain(escapeHtml(EVIL));
    expect(html).not.toContain('<img');
    const order = (text: string) => ['Harbour office', 'second line', 'Once met'].map((words) => text.indexOf(words));
    for (const places of [order(html), order(toMarkdown(given[0], [...given[1]], given[2], notes))]) {
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });

  test('nothing of a pack or a page is markup', () => {
    const claim: EntryView = {
      ...contestedClaim,
      ...{ label: EVIL, proposition: EVIL },
      positions: [
        makePosition({
          ...{ gist: EVIL, condition: EVIL },
          actor: { id: 'a', label: EVIL, kind: 'person', office: EVIL },
          when: { edtf: '2023', basis: 'stated', cite: [{ url: 'https://a.example', note: EVIL }] },
          evidence: [
            makeEvidence({
              exact: EVIL,
              reportedBy: [{ id: 'b', label: EVIL }],
              source: { ...source, label: EVIL, outlet: EVIL },
            }),
          ],
        }),
      ],
    };
    const html = toHtml({ ...report.facts, title: EVIL }, [claim], [EVIL]);
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img/g)).toHaveLength(12);
    expect([...html.matchAll(/<(\w+)/g)].map(([, name]) => name)).not.toContain('img');
  });

  test.each([
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://herald.example/"onclick="x', true],
    ['https://herald.example/', true],
  ])('a source at %s is a link: %j', (url, expected) => {
    const positions = [makePosition({ evidence: [makeEvidence({ source: { ...source, url } })] })];
    const html = toHtml({ ...report.facts, address: 'about:blank' }, [{ ...contestedClaim, positions }], []);
    expect(html.includes('<a href=')).toBe(expected);
    expect(html).not.toContain('"onclick');
    expect(html).not.toContain('href="javascript');
  });
});
