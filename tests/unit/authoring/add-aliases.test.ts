import { describe, expect, test } from 'vitest';
import { addAliases, type NewAlias } from '../../../src/authoring/add-aliases.ts';
import { parseYaml } from '../../../src/authoring/parse-yaml.ts';

const ONE = [{ text: 'Ann Lee' }, { text: 'Anna Lee', lang: 'de' }];

function add(text: string, aliases: NewAlias[] = ONE): string {
  const [file] = addAliases([{ path: 'spotting.yaml', text }], new Map([['ann', aliases]]));
  return file?.text ?? 'unchanged';
}

const CASES: [title: string, before: string, after: string][] = [
  [
    'below the last one',
    '- target: ann\n  aliases:\n    - A\n- target: bob\n',
    '- target: ann\n  aliases:\n    - A\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n- target: bob\n',
  ],
  [
    'as far in as the others, after a comment of the last one',
    '- target: ann\n  aliases:\n  - A # why\n  # the end\n',
    '- target: ann\n  aliases:\n  - A # why\n  - Ann Lee\n  - { lang: de, text: Anna Lee }\n  # the end\n',
  ],
  [
    'after one of several lines',
    '- target: ann\n  aliases:\n    - lang: uk\n      words:\n        - [A]\n        - [B,\n          C]\n\n- target: bob\n',
    '- target: ann\n  aliases:\n    - lang: uk\n      words:\n        - [A]\n        - [B,\n          C]\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n\n- target: bob\n',
  ],
  [
    'after one whose name is a hyphen in the middle',
    '- target: ann\n  aliases:\n    -   A-B\n    - { text: C-D }\n',
    '- target: ann\n  aliases:\n    -   A-B\n    - { text: C-D }\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n',
  ],
  [
    'after a block of text',
    '- target: ann\n  aliases:\n    - text: >-\n        A\n        B\n- target: bob\n',
    '- target: ann\n  aliases:\n    - text: >-\n        A\n        B\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n- target: bob\n',
  ],
  [
    'in a file with line breaks of Windows',
    '- target: ann\r\n  aliases:\r\n    - A\r\n',
    '- target: ann\r\n  aliases:\r\n    - A\r\n    - Ann Lee\r\n    - { lang: de, text: Anna Lee }\r\n',
  ],
  [
    'in a new rule of such a file',
    '- target: bob\r\n  aliases: [B]\r\n',
    '- target: bob\r\n  aliases: [B]\r\n- target: ann\r\n  aliases:\r\n    - Ann Lee\r\n    - { lang: de, text: Anna Lee }\r\n',
  ],
  [
    'in a list of one line',
    '- target: ann\n  aliases: [A, { text: B }] # two\n',
    '- target: ann\n  aliases: [A, { text: B }, Ann Lee, { lang: de, text: Anna Lee }] # two\n',
  ],
  [
    'in a list in brackets over several lines',
    '- target: ann\n  aliases: [\n    A,\n    B, # b\n  ]\n',
    '- target: ann\n  aliases: [\n    A,\n    B, Ann Lee, { lang: de, text: Anna Lee }, # b\n  ]\n',
  ],
  [
    'in an empty list',
    '- target: ann\n  aliases: []\n',
    '- target: ann\n  aliases: [Ann Lee, { lang: de, text: Anna Lee }]\n',
  ],
  [
    'in a rule of one line',
    '- { target: ann, aliases: [A] }\n',
    '- { target: ann, aliases: [A, Ann Lee, { lang: de, text: Anna Lee }] }\n',
  ],
  [
    'in a rule of phrases alone',
    '- target: ann # who\n  patterns: [a b]\n',
    '- target: ann # who\n  aliases:\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n  patterns: [a b]\n',
  ],
  [
    'in a new rule at the end',
    '# Names.\n- target: bob\n  aliases: [B]',
    '# Names.\n- target: bob\n  aliases: [B]\n- target: ann\n  aliases:\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n',
  ],
  [
    'in a new rule where rules stand further in',
    '  - target: bob\n    aliases: [B]\n',
    '  - target: bob\n    aliases: [B]\n  - target: ann\n    aliases:\n      - Ann Lee\n      - { lang: de, text: Anna Lee }\n',
  ],
  [
    'in a second rule beside one of phrases that is written in one line',
    '- { target: ann, patterns: [a b] }\n',
    '- { target: ann, patterns: [a b] }\n- target: ann\n  aliases:\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n',
  ],
  [
    'in a file of comments',
    '# Names.\n',
    '# Names.\n- target: ann\n  aliases:\n    - Ann Lee\n    - { lang: de, text: Anna Lee }\n',
  ],
  ['in a list of rules of one line', '[]\n', '[{ target: ann, aliases: [Ann Lee, { lang: de, text: Anna Lee }] }]\n'],
];
test.each(CASES)('%s', (_, before, after) => {
  expect(add(before)).toBe(after);
  expect(parseYaml(after, 'x').ok).toBe(true);
});

test('no file of rules: one is made', () => {
  const files = [{ path: 'pack.yaml', text: 'id: x\n' }];
  expect(addAliases(files, new Map([['ann', [{ text: 'Ann Lee' }]]]))).toEqual([
    { path: 'spotting.yaml', text: '- target: ann\n  aliases:\n    - Ann Lee\n' },
  ]);
});

test('in the file that has the rule, whichever that is; a new one in the first', () => {
  const files = [
    { path: 'spotting/a.yaml', text: '- target: bob\n  aliases: [B]\n' },
    { path: 'spotting/b.yaml', text: '- target: ann\n  aliases: [A]\n' },
  ];
  const aliases = new Map([
    ['ann', [{ text: 'Ann Lee' }]],
    ['cid', [{ text: 'Cid Roe' }]],
  ]);
  expect(addAliases(files, aliases)).toEqual([
    {
      path: 'spotting/a.yaml',
      text: '- target: bob\n  aliases: [B]\n- target: cid\n  aliases:\n    - Cid Roe\n',
    },
    { path: 'spotting/b.yaml', text: '- target: ann\n  aliases: [A, Ann Lee]\n' },
  ]);
});

describe('a name is read as it was, whatever YAML makes of it', () => {
  const SIGNS = ['A: B', 'A # B', '- A', '[A]', 'A, B', '{A}', '& A', '* A', '! A', '%A', '@A', '`A', '?', '~', '#A'];
  const NAMES = [
    ...SIGNS,
    'Yes',
    'null',
    '12e3',
    "O'Brien Lee",
    'A "B" C',
    '言語',
    'ы'.repeat(150),
    'A\\nB',
    ' A ',
    '"',
  ];
  const BEFORE = ['- target: ann\n  aliases:\n    - X\n', '- target: ann\n  aliases: [X]\n'];
  test.each(NAMES.flatMap((name) => BEFORE.map((before) => [name, before] as const)))('%j in %j', (name, before) => {
    const after = add(before, [{ text: name }, { text: name, lang: 'fr' }]);
    const parsed = parseYaml(after, 'x');
    const aliases = ['X', name, { lang: 'fr', text: name }];
    expect(parsed.ok && parsed.value.value).toEqual([{ target: 'ann', aliases }]);
  });
});
