import { describe, expect, test } from 'vitest';
import { type PackRecords, printFolder } from '../../../../src/authoring/print/print-folder.ts';
import type { PackFile } from '../../../../src/authoring/read-folder.ts';
import type { AuthoredPack } from '../../../../src/knowledge/schema/pack.ts';
import { META } from '../../cli/pack/temporary-pack.ts';
import { inOrder, parsed } from '../parsed.ts';

const ACTORS = `# yaml-language-server: $schema=../actors.schema.json
# Everyone in it.

# The first.
- id: council   # who decides
  kind: organisation
  label: The council
  note: >-
    An invented
    body
  # where it is named
  evidence:
    - { source: gazette, start: 0, end: 4 } # once
    - source: gazette   # twice
      start: 10
      end: 14

# The second.
- id: union
  kind: 'organisation'
  label: "The union"
  note: Another body
  evidence: [{ source: gazette, start: 20, end: 24 }]

# A word between.

- { id: hale, kind: person, label: Tom Hale, note: A person, living: true, evidence: [{ source: herald, start: 1, end: 2 }] }
# No more of them.
`;

const actorsIn = (files: readonly PackFile[]) => files.find(({ path }) => path === 'actors.yaml')?.text;

/** The text of the file of actors after a change to its records. */
function changed(change: (actors: AuthoredPack['actors']) => AuthoredPack['actors'], text = ACTORS): string {
  const files = [
    { path: 'pack.yaml', text: META },
    { path: 'actors.yaml', text },
  ];
  const { pack } = parsed(files);
  const next = { ...pack, actors: change(structuredClone(pack.actors)) };
  const printed = printFolder(next, files);
  expect(inOrder(parsed(printed).pack)).toEqual(inOrder(next));
  expect(printed.find(({ path }) => path === 'pack.yaml')?.text).toBe(META);
  return actorsIn(printed) ?? '';
}

const set =
  (id: string, fields: object) =>
  (actors: AuthoredPack['actors']): AuthoredPack['actors'] =>
    actors.map((actor) => (actor.id === id ? { ...actor, ...fields } : actor));

const NEW = { id: 'mayor', kind: 'person', label: 'The mayor', note: 'A person', living: true } as const;
const added = (source: string) => (actors: AuthoredPack['actors']) => [
  ...actors,
  { ...NEW, evidence: [{ source, start: 1, end: 5 }] },
];
const NEW_TEXT = `- id: mayor
  kind: person
  label: The mayor
  note: A person
  living: true
  evidence:
    - { source: gazette, start: 1, end: 5 }
`;

describe('what is changed is written where it stands, and nothing else', () => {
  test.each<[string, (actors: AuthoredPack['actors']) => AuthoredPack['actors'], [string, string]]>([
    ['nothing', (actors) => actors, ['', '']],
    ['a text', set('council', { label: 'The old council' }), ['label: The council', 'label: The old council']],
    ['a text with a comment behind it', set('council', { id: 'board' }), ['id: council ', 'id: board ']],
    ['folded prose', set('council', { note: 'A body' }), ['note: >-\n    An invented\n    body', 'note: A body']],
    [
      'a text that grows long',
      set('council', { label: 'word '.repeat(30).trim() }),
      ['label: The council', `label: >-\n    ${'word '.repeat(23).trim()}\n    ${'word '.repeat(7).trim()}`],
    ],
    [
      'a text that grows long before a comment',
      set('council', { id: `a-${'long-'.repeat(30)}id` }),
      ['id: council ', `id: a-${'long-'.repeat(30)}id `],
    ],
    [
      'a text with a sign of YAML',
      set('union', { note: 'So: a "body" # one' }),
      ['Another body', `'So: a "body" # one'`],
    ],
    ['a word that others take for a truth value', set('union', { note: 'Yes' }), ['Another body', `'Yes'`]],
    ['a field more', set('council', { wikidata: 'Q1' }), ['    body\n', '    body\n  wikidata: Q1\n']],
    ['a field more in brackets', set('hale', { wikidata: 'Q1' }), ['note: A person,', 'note: A person, wikidata: Q1,']],
    ['a field less in brackets', set('hale', { living: undefined }), [', living: true', '']],
    [
      'a value in brackets',
      set('hale', { evidence: [{ source: 'herald', start: 1, end: 3 }] }),
      ['start: 1, end: 2', 'start: 1, end: 3'],
    ],
    [
      'a value in a list, with its comment',
      (actors) =>
        actors.map((actor) =>
          actor.id === 'council'
            ? { ...actor, evidence: [{ ...actor.evidence[0]!, end: 5 }, actor.evidence[1]!] }
            : actor,
        ),
      ['end: 4 } # once', 'end: 5 } # once'],
    ],
    [
      'an item less, with its comment',
      (actors) =>
        actors.map((actor) => (actor.id === 'council' ? { ...actor, evidence: actor.evidence.slice(1) } : actor)),
      ['    - { source: gazette, start: 0, end: 4 } # once\n', ''],
    ],
    [
      'an item more',
      (actors) =>
        actors.map((actor) =>
          actor.id === 'council'
            ? { ...actor, evidence: [...actor.evidence, { source: 'herald', exact: 'the council' }] }
            : actor,
        ),
      ['      end: 14\n', '      end: 14\n    - { source: herald, exact: the council }\n'],
    ],
    [
      'an item more between two',
      (actors) =>
        actors.map((actor) =>
          actor.id === 'council'
            ? { ...actor, evidence: actor.evidence.toSpliced(1, 0, { source: 'herald', start: 1, end: 2 }) }
            : actor,
        ),
      ['# once\n', '# once\n    - { source: herald, start: 1, end: 2 }\n'],
    ],
    [
      'an item more in brackets',
      (actors) =>
        actors.map((actor) =>
          actor.id === 'union'
            ? { ...actor, evidence: [...actor.evidence, { source: 'herald', start: 1, end: 2 }] }
            : actor,
        ),
      ['end: 24 }]', 'end: 24 }, { source: herald, start: 1, end: 2 }]'],
    ],
    [
      'a record less, with its comment',
      (actors) => actors.filter(({ id }) => id !== 'union'),
      [ACTORS.slice(ACTORS.indexOf('\n# The second'), ACTORS.indexOf('\n# A word')), ''],
    ],
    [
      'the first record less: the file keeps its head',
      (actors) => actors.slice(1),
      [ACTORS.slice(ACTORS.indexOf('# The first'), ACTORS.indexOf('# The second')), ''],
    ],
    ['the last record less', (actors) => actors.slice(0, -1), [/\n- \{ id: hale.*\n/.exec(ACTORS)![0], '']],
    ['a record more', added('gazette'), ['# No more of them.\n', `# No more of them.\n\n${NEW_TEXT}`]],
    ['records in another order', (actors) => actors.toReversed(), ['', '']],
  ])('%s', (_title, change, [before, after]) => {
    expect(ACTORS.split(before).length > 1).toBe(true);
    expect(changed(change)).toBe(ACTORS.replace(before, () => after));
  });

  test.each([
    ['\r\n', ACTORS.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${ACTORS}`],
    ['no line break at the end', ACTORS.trimEnd()],
  ])('in a file with %s', (_title, text) => {
    expect(changed((actors) => actors, text)).toBe(text);
    expect(changed(set('council', { note: 'A body' }), text)).toBe(
      text.replace(/note: >-\s+An invented\s+body/, 'note: A body'),
    );
    const eol = text.includes('\r') ? '\r\n' : '\n';
    expect(changed(added('gazette'), text)).toBe(`${text.trimEnd()}${eol}${eol}${NEW_TEXT.replaceAll('\n', eol)}`);
    expect(changed((actors) => actors.filter(({ id }) => id !== 'union'), text)).toHaveLength(
      text.length - text.slice(text.indexOf('# The second'), text.indexOf('# A word')).length,
    );
  });

  test('records without blank lines between get none', () => {
    const text = '- id: a\n  kind: person\n  label: A\n  note: A\n  evidence: [{ source: s }]\n'
      .repeat(2)
      .replace('id: a', 'id: b');
    expect(changed(added('gazette'), text)).toBe(text + NEW_TEXT);
  });

  test.each([
    ['# none yet\n', `# none yet\n\n${NEW_TEXT}`],
    ['[]\n', NEW_TEXT],
    ['', NEW_TEXT],
  ])('the first record of %j', (text, expected) => expect(changed(added('gazette'), text)).toBe(expected));
});

describe('what cannot be changed in place is written anew, and nothing is lost', () => {
  test.each([
    ['a list in brackets', `[{ id: a, kind: person, label: A, note: A, evidence: [{ source: s }] }]\n`],
    ['JSON', `[{"id":"a","kind":"person","label":"A","note":"A","evidence":[{"source":"s"}]}]`],
    ['an end of the document', '- id: a\n  kind: person\n  label: A\n  note: A\n  evidence: [{ source: s }]\n...\n'],
    ['explicit keys', '- ? id\n  : a\n  ? kind\n  : person\n  ? label\n  : A\n  note: A\n  evidence:\n  - source: s\n'],
    [
      'tags',
      '- !!map\n  id: !!str a\n  kind: person\n  label: !!str A\n  note: A\n  evidence: !!seq [{ source: s }]\n',
    ],
    ['anchors', '- &x\n  id: &y a\n  kind: person\n  label: A\n  note: A\n  evidence:\n  - source: s\n'],
    [
      'odd indents',
      '-    id: a\n     kind: person\n     label:\n      A\n     note: A\n     evidence:\n     -   source: s\n',
    ],
    [
      'a byte order mark before a hyphen',
      '\ufeff- id: a\n  kind: person\n  label: A\n  note: A\n  evidence: [{ source: s }]\n',
    ],
    [
      'lines kept at an end',
      '- id: a\n  kind: person\n  label: A\n  note: A\n  evidence:\n    - source: s\n      prefix: |+\n        x\n\n\n',
    ],
  ])('%s', (_title, text) => {
    expect(changed((actors) => actors, text)).toBe(text);
    changed(added('gazette'), text);
    changed(set('a', { label: 'B', wikidata: 'Q1' }), text);
    changed(set('a', { evidence: [{ source: 's', prefix: 'x\n\n', start: 1 }, { source: 't' }] }), text);
    changed((actors) => added('gazette')(actors).slice(1), text);
  });
});

describe('spotting rules have no ids', () => {
  const SPOTTING = `- target: council
  aliases:
    - The council   # as it calls itself
    - { text: [Council, the Council], type: short, lang: en }
- target: council
  patterns: [town council]
- ignore: [council tax]   # a tax
- ignore: [works council, youth council]
- list: towns
  words: [Ferrytown, Bridgetown]
`;
  const files = [
    { path: 'pack.yaml', text: META },
    { path: 'spotting.yaml', text: SPOTTING },
  ];
  const { pack } = parsed(files);
  const print = (change: (spotting: AuthoredPack['spotting']) => void) => {
    const spotting = structuredClone(pack.spotting);
    change(spotting);
    const printed = printFolder({ ...pack, spotting }, files);
    expect(inOrder(parsed(printed).pack)).toEqual(inOrder({ ...pack, spotting }));
    return printed.at(-1)?.text;
  };

  test.each<[string, (spotting: AuthoredPack['spotting']) => void, [string, string]]>([
    [
      'an alias',
      (rules) => Object.assign((rules[0] as { aliases: object[] }).aliases[0]!, { text: ['Council'] }),
      ['- The council ', '- Council '],
    ],
    [
      'an alias with a gate',
      (rules) => Object.assign((rules[0] as { aliases: object[] }).aliases[1]!, { gate: [{ alone: 'after' }] }),
      ['type: short', 'type: short, gate: { alone: after }'],
    ],
    [
      'a language that was given though it is the usual one',
      (rules) => Object.assign((rules[0] as { aliases: object[] }).aliases[1]!, { lang: 'de' }),
      ['lang: en', 'lang: de'],
    ],
    [
      'the second rule of a target',
      (rules) => Object.assign(rules[1]!, { patterns: [{ phrase: ['city council'], lang: 'en', case: 'any' }] }),
      ['[town council]', '[city council]'],
    ],
    [
      'the first of two without a name goes',
      (rules) => rules.splice(2, 1),
      ['- ignore: [council tax]   # a tax\n', ''],
    ],
    [
      'the second of two without a name grows',
      (rules) => (rules[3] as { ignore: string[] }).ignore.push('war council'),
      ['youth council]', 'youth council, war council]'],
    ],
    ['a word goes', (rules) => (rules[4] as { words: string[] }).words.shift(), ['[Ferrytown, ', '[']],
  ])('%s', (_title, change, [before, after]) => {
    expect(print(change)).toBe(SPOTTING.replace(before, after));
  });
});

describe('where a new record goes', () => {
  const position = (id: string, entry: string, source: string) => ({
    ...{ id, entry, actor: 'a', stance: 'support', gist: 'g', certainty: 'stated', status: 'current' },
    when: { edtf: null, basis: 'unknown' },
    evidence: [{ source, exact: 'x', mode: 'indirect', fidelity: 'as-printed' }],
  });
  const list = (...records: object[]) => JSON.stringify(records);
  test.each<[string, Record<string, string>, object, string]>([
    [
      'beside those of its source',
      { 'positions/a.yaml': list(position('p', 'e', 's')), 'positions/b.yaml': list(position('q', 'f', 't')) },
      position('new', 'f', 's'),
      'positions/a.yaml',
    ],
    [
      'else beside those on its entry',
      { 'positions/a.yaml': list(position('p', 'e', 's')), 'positions/b.yaml': list(position('q', 'f', 't')) },
      position('new', 'e', 'u'),
      'positions/a.yaml',
    ],
    [
      'else to the last',
      { 'positions/a.yaml': list(position('p', 'e', 's')), 'positions/b.yaml': list(position('q', 'f', 't')) },
      position('new', 'g', 'u'),
      'positions/b.yaml',
    ],
    [
      'to a file of its own, where files are named for sources',
      { 'positions/s.yaml': list(position('p', 'e', 's')), 'positions/t.yaml': list(position('q', 'f', 't')) },
      position('new', 'e', 'u'),
      'positions/u.yaml',
    ],
    ['to a new file, where there is none', {}, position('new', 'e', 'u'), 'positions.yaml'],
    [
      'never into a file that cannot be read',
      { 'positions.yaml': '- [' },
      position('new', 'e', 'u'),
      'positions/2.yaml',
    ],
  ])('%s', (_title, files, record, expected) => {
    const kept = Object.entries(files).map(([path, text]) => ({ path, text }));
    const old = kept.flatMap(({ text }) => (text === '- [' ? [] : (JSON.parse(text) as object[])));
    const printed = printFolder({ positions: [...old, record] }, kept);
    const news = printed.filter(({ path, text }) => text !== files[path]);
    expect(news.map(({ path }) => path)).toEqual([expected]);
    expect(news[0]?.text).toContain('id: new');
  });

  test('a new file names its schema as the others do', () => {
    const kept = [{ path: 'actors.yaml', text: ACTORS.replaceAll('\n', '\r\n') }];
    const { actors } = { actors: parsed([...kept, { path: 'pack.yaml', text: META }]).pack.actors };
    const positions = [position('new', 'e', 'u'), position('m', 'e', 'v')];
    const printed = printFolder({ actors, positions }, kept);
    expect(printed.map(({ path, text }) => [path, text.split('\n')[0]])).toEqual([
      ['actors.yaml', '# yaml-language-server: $schema=../actors.schema.json\r'],
      ['positions/u.yaml', '# yaml-language-server: $schema=../../positions.schema.json\r'],
      ['positions/v.yaml', '# yaml-language-server: $schema=../../positions.schema.json\r'],
    ]);
  });
});

test('records that are not valid yet are written all the same', () => {
  const records: PackRecords = {
    positions: [{ id: 'p', gist: '', stance: null }],
    spotting: [{ target: 'a', aliases: ['A'] }, {}],
  };
  const printed = printFolder(records);
  expect(printed).toEqual([
    { path: 'positions.yaml', text: "- id: p\n  gist: ''\n  stance: null\n" },
    { path: 'spotting.yaml', text: '- target: a\n  aliases: [A]\n\n- {}\n' },
  ]);
  expect(printFolder(records, printed)).toEqual(printed);
  const later = printFolder({ ...records, positions: [{ id: 'p', gist: 'g', stance: null }] }, printed);
  expect(later[0]?.text).toBe('- id: p\n  gist: g\n  stance: null\n');
});

test.each(['', '\n', '\ufeff', '# none yet', '[]', '---\n'])('a file without records stays as it is: %j', (text) => {
  const files = [{ path: 'actors.yaml', text }];
  expect(printFolder({}, files)).toEqual(files);
});

test('files that hold no records stay, and a file of which all records are gone goes', () => {
  const files = [
    { path: 'texts/gazette.txt', text: 'The council.' },
    { path: 'actors.yaml', text: ACTORS.slice(ACTORS.indexOf('- id')).replaceAll(/^ *#.*\n/gm, '') },
    { path: 'pack.yaml', text: META },
    { path: 'README.md', text: '# Notes\n' },
  ];
  const printed = printFolder({ ...parsed(files).pack, actors: [] }, files);
  expect(printed).toEqual(files.filter(({ path }) => path !== 'actors.yaml'));
});

test('what the pack tells of itself is changed in place', () => {
  const text = META.replace('title: The bridge', '# as readers see it\ntitle: The bridge # new');
  const files = [{ path: 'pack.yaml', text }];
  const { meta } = parsed(files).pack;
  const change = { version: '2024.6.1.2', date: '2024-06-02', note: 'Second version' };
  const printed = printFolder(
    { meta: { ...meta, version: '2024.6.1.2', changelog: [...meta.changelog, change] } },
    files,
  );
  expect(printed[0]?.text).toBe(
    `${text.replace('version: 2024.6.1.1\nasOf', 'version: 2024.6.1.2\nasOf')}  - { version: 2024.6.1.2, date: '2024-06-02', note: Second version }\n`,
  );
});
