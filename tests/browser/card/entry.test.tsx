import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import type { EntryView, EvidenceView, PositionView } from '../../../src/knowledge/entry-view.ts';
import { EntryBody } from '../../../src/ui/entry/entry-body.tsx';
import {
  agreedClaim,
  contestedClaim,
  makeEvidence,
  makePosition,
  person,
  stateWithoutPosition,
} from '../../fixtures/entry-views.ts';

function show(view: EntryView): HTMLElement {
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')!;
  render(<EntryBody view={view} />, root);
  return root;
}

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((found) => found.textContent);
const withPosition = (changes: Partial<PositionView>) => show({ ...agreedClaim, positions: [makePosition(changes)] });
const withEvidence = (changes: Partial<EvidenceView>) => withPosition({ evidence: [makeEvidence(changes)] });

describe('a claim on which positions differ', () => {
  test('has its sides before anything else, with their positions in the order given', () => {
    const root = show(contestedClaim);
    const [first] = root.querySelectorAll('section');
    expect(texts(first!, '.question')).toEqual([contestedClaim.conflicts[0]!.about]);
    expect(texts(first!, '.side > .voice')).toEqual(['Mira Halden For', 'Norvik Fishers’ Union Against']);
    expect(texts(first!, '.others > summary')).toEqual(['1 more on this side', '1 more on this side']);
    expect(texts(first!, '.others > p')).toEqual(['It can', 'It leaves out who bears the cost']);
    expect([...first!.querySelectorAll('.side')].map((side) => texts(side, 'strong'))).toEqual([
      ['Mira Halden', 'Island League'],
      ['Norvik Fishers’ Union', 'Critics (unnamed in source)'],
    ]);
  });

  test('shows each position once', () => {
    expect(texts(show(contestedClaim), 'strong').toSorted()).toEqual(
      contestedClaim.positions.map(({ actor }) => actor.label).toSorted(),
    );
  });

  test('says what a position is on when the conflict is over more than one claim', () => {
    const [conflict] = contestedClaim.conflicts;
    const entries = [
      { id: 'tunnel-plan', label: 'Plan' },
      { id: 'ferry', label: 'Ferry' },
    ];
    expect(show(contestedClaim).textContent).not.toContain('On: ');
    expect(show({ ...contestedClaim, conflicts: [{ ...conflict!, entries }] }).textContent).toContain('On: ');
  });

  test('is open to the conflicts on it alone, and folds up the wider ones', () => {
    const [own] = contestedClaim.conflicts;
    const wider = { ...own!, id: 'wider', about: 'The coast as a whole.', entries: [...own!.entries, ...own!.entries] };
    const root = show({ ...contestedClaim, conflicts: [wider, own!] });
    expect(texts(root, 'section:has(> .sides) > .question')).toEqual([own!.about]);
    expect(texts(root, '.fold > summary')).toContain('The coast as a whole.');
  });

  test('a fault of a source is called a discrepancy, not a difference', () => {
    const [conflict] = contestedClaim.conflicts;
    const root = show({ ...contestedClaim, conflicts: [{ ...conflict!, kinds: ['artefact'] }] });
    expect(root.textContent).toContain('Discrepancy in a source');
    expect(root.textContent).not.toContain('Where positions differ');
  });

  test('a fault of a source shows no stance, on the claim or on whoever it is ascribed to', () => {
    const conflicts = contestedClaim.conflicts.map((conflict) => ({ ...conflict, kinds: ['artefact' as const] }));
    const root = show({ ...contestedClaim, positions: contestedClaim.positions.slice(0, 4), conflicts });
    expect(root.querySelectorAll('.glyph')).toHaveLength(0);
    expect(root.textContent).not.toMatch(/\bFor\b|\bAgainst\b/);
    const held = show({ ...person, positions: person.positions.slice(0, 1), conflicts });
    expect(held.querySelectorAll('.glyph')).toHaveLength(0);
    expect(texts(held, 'section > h3')).toContain('Discrepancy in a source');
  });
});

describe('an actor', () => {
  const on = (id: string, actor: string) =>
    makePosition({
      id: `${actor} on ${id}`,
      entry: { id, label: `About ${id}` },
      actor: { id: actor, label: actor, kind: 'person', office: null },
    });
  const view = {
    ...person,
    conflicts: [],
    positions: [on('bridge', 'self'), on('tunnel', 'self')],
    spokenFor: [on('bridge', 'deputy'), on('tunnel', 'deputy')],
  };
  const listed = (root: HTMLElement) =>
    [...root.querySelectorAll('section:has(> ul)')].map((section) => [
      section.querySelector('h3')?.textContent,
      ...texts(section, 'strong'),
    ]);

  test('holds positions on claims of the page first, then those who speak for it, then the rest', () => {
    document.body.innerHTML = '<div></div>';
    const root = document.querySelector('div')!;
    render(<EntryBody view={view} onPage={new Set(['tunnel'])} />, root);
    expect(listed(root)).toEqual([
      ['On claims of this page', 'About tunnel'],
      ['Those who speak for it, on claims of this page', 'deputy'],
      ['Other positions on record', 'About bridge'],
      ['Those who speak for it', 'deputy'],
    ]);
  });

  test('without a page, its own come before those who speak for it', () => {
    expect(listed(show(view))).toEqual([
      ['Positions', 'About bridge', 'About tunnel'],
      ['Those who speak for it', 'deputy', 'deputy'],
    ]);
  });

  test('of which only others spoke is not silent', () => {
    expect(show({ ...view, positions: [] }).textContent).not.toContain('No position');
  });
});

describe('the day of a position', () => {
  test.each<[string, PositionView['when'], string | null, boolean]>([
    ['the day of its source is plain', { edtf: '2023-04-26', basis: 'external' }, '2023-04-26', true],
    ['no later than its source is plain', { edtf: '../2023-04-26', basis: 'external' }, '2023-04-26', true],
    ['another day is explained', { edtf: '2023-04-21', basis: 'external' }, '2023-04-26', false],
    ['beside an undated source it is explained', { edtf: '2023-04-21', basis: 'external' }, null, false],
    ['what was reckoned is explained', { edtf: '2023-04-26', basis: 'computed' }, '2023-04-26', false],
  ])('%s', (_, when, published, isPlain) => {
    const evidence = [makeEvidence()];
    evidence[0]!.source = { ...evidence[0]!.source, published: { edtf: published, basis: 'stated' } };
    const line = withPosition({ when, evidence }).querySelector('.sources > summary')!;
    expect(/\(/.test(line.textContent)).toBe(!isPlain);
    expect(line.textContent).not.toContain('*');
  });
});

describe('a link to a source', () => {
  test('opens at the words of the excerpt', () => {
    const link = withEvidence({ exact: 'will pay for itself' }).querySelector('figcaption a');
    expect(link?.getAttribute('href')).toBe('https://herald.example/tunnel-vote#:~:text=will%20pay%20for%20itself');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'])('%s is none', (url) => {
    const source = { ...makeEvidence().source, url, upstream: [{ url, title: 'Wire' }] };
    const root = withEvidence({ source, cite: [{ url, title: 'Also' }] });
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(root.textContent).toContain('See also: Also');
    expect(root.textContent).toContain('Rewrites a report on Wire');
  });
});

describe('other cards', () => {
  test('positions without a conflict are grouped by stance', () => {
    expect(texts(show(agreedClaim), '.stance h4')).toEqual(['For', 'Neutral']);
  });

  test('an actor’s positions are named after what they are on', () => {
    expect(texts(show(person).querySelector('section')!, 'strong')).toEqual(
      person.positions.map(({ entry }) => entry.label),
    );
  });

  test('a remark on a source stands once, however often the source is used', () => {
    const root = show(contestedClaim);
    expect(root.textContent.split('Words in quotation marks in this article differ')).toHaveLength(2);
  });

  test('where there is no position, it says so', () => {
    expect(show(stateWithoutPosition).textContent).toContain('No position on record.');
    expect(show(agreedClaim).textContent).not.toContain('No position');
  });
});

describe('a position', () => {
  test.each<[string, Partial<PositionView>, string]>([
    ['a printed date', { when: { edtf: '2023-04-24', basis: 'stated' } }, 'Apr 24, 2023 · Harbour Herald'],
    ['a date from elsewhere', { when: { edtf: '2023', basis: 'external' } }, '2023 (checked elsewhere)'],
    ['no date', { when: { edtf: null, basis: 'unknown' } }, 'Date unknown · '],
    [
      'the words of a date',
      { when: { edtf: '2023', basis: 'computed', words: 'last year' } },
      'source’s words: “last year”',
    ],
    [
      'what is remarked on the page on which a date rests',
      {
        when: {
          edtf: '2023',
          basis: 'external',
          cite: [{ url: 'https://readout.example/x', note: 'Whether this call is meant is not certain.' }],
        },
      },
      'Date based on: readout.example · Whether this call is meant is not certain.',
    ],
    ['reservation', { certainty: 'hedged' }, 'hedged'],
    ['implication', { certainty: 'implied' }, 'implied, not stated'],
    ['dispute', { status: 'disputed' }, 'disputed'],
    ['a condition', { condition: 'the ferry stays' }, 'Condition: the ferry stays'],
    ['a remark', { notes: [{ code: 'x', text: 'Two dates differ.', show: true }] }, 'Note: Two dates differ.'],
  ])('shows %s', (_, changes, expected) => {
    expect(withPosition(changes).textContent).toContain(expected);
  });

  test('a plain statement carries no caveat', () => {
    expect(withPosition({}).textContent).not.toMatch(/reservation|implied|disputed|Remark|Condition|According/);
  });
});

describe('evidence', () => {
  test.each<[string, Partial<EvidenceView>, string, string]>([
    ['speech as printed stands in quotation marks', {}, '“We will build.”', 'Quoted as printed'],
    [
      'reworded speech does not',
      { verbatim: false, fidelity: 'reworded' },
      'We will build.',
      'As reworded by the source',
    ],
    [
      'translated speech does not',
      { verbatim: false, fidelity: 'translated' },
      'We will build.',
      'As translated by the source',
    ],
    ['unchecked speech does not', { verbatim: false }, 'We will build.', 'Given as a quotation, wording not checked'],
    [
      'the article’s own words do not',
      { verbatim: false, mode: 'author' },
      'We will build.',
      'The article’s own words',
    ],
  ])('%s', (_, changes, excerpt, fidelity) => {
    const root = withEvidence({ exact: 'We will build.', ...changes });
    expect(root.querySelector('blockquote')?.textContent).toBe(excerpt);
    expect(root.querySelector('.fidelity')?.textContent).toBe(fidelity);
  });

  test('the chain of reporters is shown, outermost first', () => {
    const reportedBy = [
      { id: 'a', label: 'the ministry' },
      { id: 'b', label: 'Radio Sund' },
    ];
    expect(withEvidence({ reportedBy }).textContent).toContain('According to the ministry, citing Radio Sund');
  });

  test.each<[string, EvidenceView['cite'][number], string]>([
    ['its name', { url: 'https://a.example/x', title: 'The full speech' }, 'See also: The full speech'],
    ['its host', { url: 'https://a.example/x' }, 'See also: a.example'],
    ['its remark', { url: 'https://a.example/x', note: 'Gives the words.' }, 'See also: a.example · Gives the words.'],
  ])('a page beside the excerpt is linked to, with %s', (_, cite, expected) => {
    const root = withEvidence({ cite: [cite] });
    expect(root.querySelector('.excerpt')?.textContent).toContain(expected);
    expect(root.querySelector('.excerpt a')?.getAttribute('rel')).toBe('noreferrer noopener');
  });

  test('markup in a record is text', () => {
    const root = withEvidence({ exact: '<img src=x onerror=alert(1)>' });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('blockquote')?.textContent).toBe('“<img src=x onerror=alert(1)>”');
  });

  test('a link to the source carries no trace of the page', () => {
    const link = withEvidence({}).querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
  });
});
