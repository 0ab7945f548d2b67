import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { acceptNames } from '../../../../../src/cli/pack/enrich/accept-names.ts';
import { runPack } from '../run-pack.ts';
import { writePack } from '../temporary-pack.ts';
import { itemOf, serveItems, serveWikidata } from './wikidata-server.ts';

const ACTORS = `- id: ann-lee
  kind: person
  label: Ann Lee
  note: Mayor of an invented town
  living: true
  wikidata: Q1
  evidence: [{ source: gazette, start: 0, end: 7 }]
- id: ferry-union
  kind: organisation
  label: Ferry Union
  note: An invented body
  wikidata: Q2
  evidence: [{ source: gazette, start: 8, end: 19 }]
- id: norland
  kind: state
  label: Norland
  note: An invented state
  evidence: [{ source: gazette, start: 20, end: 27 }]
`;
const SOURCES = `- id: gazette
  file: gazette.txt
  sha256: '${'a'.repeat(64)}'
  length: 1000
  lang: en
  title: null
  outlet: { name: null, basis: unknown }
  url: { value: null, basis: unknown }
  published: { edtf: null, basis: unknown }
  kind: report
  quotes: none
  sourcing: multi
  boilerplate: []
  notes: []
`;
const SPOTTING = `# Who is named how.
- target: norland
  aliases: [Norland]
- target: ann-lee # the mayor
  aliases:
    - Ann Lee
    # Not the actress.
    - { text: A. Lee, type: short, gate: { needs: [ann-lee] } }
`;

const makePack = (files: Record<string, string> = {}) =>
  writePack({ 'actors.yaml': ACTORS, 'sources.yaml': SOURCES, 'spotting.yaml': SPOTTING, ...files });

const serve = () =>
  serveItems({
    Q1: itemOf('Q1', { en: ['Ann Lee', 'Anne Lee', 'Lee'], de: ['Anna Lee'], mul: ['Ann M. Lee'] }),
    Q2: itemOf('Q2', { en: ['Ferry Union', 'FU', 'Union: Ferries'], de: ['Fährbund'] }),
  });

const WITH = ['--contact', 'desk@gazette.example'];
const enrich = (folder: string, ...args: string[]) => runPack('enrich', folder, ...args);

describe('proposals', () => {
  test('are printed by actor, with what is not proposed and why; nothing is written', async () => {
    const [folder, { api, requests }] = [await makePack(), await serve()];
    const { code, out } = await enrich(folder, '--api', api, '--lang', 'en', '--lang', 'de', ...WITH);
    expect(code).toBe(0);
    expect(out).toBe(`Ann Lee (ann-lee, Q1)
  en  Anne Lee
  de  Anna Lee
  en  Ann M. Lee
  not proposed
    en  Lee: is one word, and others may be called by it: it needs a gate

Ferry Union (ferry-union, Q2)
  en  FU  (case: exact)
  de  Fährbund
  not proposed
    en  Union: Ferries: has a sign that names in texts seldom have

5 names proposed, 2 not proposed, 2 known already`);
    expect(requests[0]!.url.searchParams.get('languages')).toBe('en|de|mul');
    expect(await readFile(path.join(folder, 'spotting.yaml'), 'utf8')).toBe(SPOTTING);
  });

  test('in the languages of the pack, for chosen actors', async () => {
    const [folder, { api, requests }] = [await makePack(), await serve()];
    await enrich(folder, '--api', api, '--actor', 'ferry-union', ...WITH);
    expect(requests.map(({ url }) => [url.searchParams.get('ids'), url.searchParams.get('languages')])).toEqual([
      ['Q2', 'en|mul'],
    ]);
  });

  test('ids that lead nowhere or elsewhere are told', async () => {
    const { api } = await serveItems({
      Q2: { ...itemOf('Q9', { en: ['Ferry League'] }), redirects: { from: 'Q2', to: 'Q9' } },
    });
    const { code, out, err } = await enrich(await makePack(), '--api', api, ...WITH);
    expect(code).toBe(1);
    expect(err).toBe('ann-lee: there is no Q1 in Wikidata\nferry-union: Q2 is Q9 now; its names are those of Q9');
    expect(out).toContain('  en  Ferry League');
  });

  test('words of strangers are shown in one line, without signs that a terminal obeys', async () => {
    const { api } = await serveItems({ Q1: itemOf('Q1', { en: ['An\u001b[2J\u0007n \u202eeeL\nx'] }) });
    const { out } = await enrich(await makePack(), '--api', api, '--actor', 'ann-lee', ...WITH);
    expect(out).toContain('    en  An [2J n eeL x: has signs that a pack may not hold\n');
    expect(out).not.toMatch(/[\p{Cc}--\n]|\p{Bidi_Control}/v);
  });
});

describe('a list to go through', () => {
  async function makeList() {
    const [folder, { api }] = [await makePack(), await serve()];
    const list = path.join(folder, 'names.txt');
    const made = await enrich(folder, '--api', api, '--lang', 'en', '--lang', 'de', '--out', list, ...WITH);
    return { folder, list, made, accept: () => enrich(folder, '--accept', list) };
  }
  const spottingOf = (folder: string) => readFile(path.join(folder, 'spotting.yaml'), 'utf8');

  test('what is kept of it is added; comments and order stay, and the pack passes its check', async () => {
    const { folder, list, made, accept } = await makeList();
    expect(made.code).toBe(0);
    const text = await readFile(list, 'utf8');
    expect(
      text,
    ).toBe(`# Names from Wikidata for the actors of bridge 2024.6.1.1. Delete the lines of those that the pack is not to have, and then:
#   npm run pack -- enrich PACK --accept THIS-FILE
- { actor: ann-lee, lang: en, name: Anne Lee }
- { actor: ann-lee, lang: de, name: Anna Lee }
- { actor: ann-lee, lang: en, name: Ann M. Lee }
- { actor: ferry-union, lang: en, name: FU }
- { actor: ferry-union, lang: de, name: Fährbund }
`);
    await writeFile(
      list,
      text
        .split('\n')
        .filter((line) => !line.includes('Ann M. Lee'))
        .join('\n'),
    );
    const { code, out } = await accept();
    expect(out).toBe(`4 names added in ${path.join(folder, 'spotting.yaml')}`);
    expect(code).toBe(0);
    expect(await spottingOf(folder)).toBe(`${SPOTTING}    - Anne Lee
    - { lang: de, text: Anna Lee }
- target: ferry-union
  aliases:
    - { text: FU, type: abbr, case: exact }
    - { lang: de, text: Fährbund }
`);
    expect((await runPack('check', folder, '--quiet')).code).toBe(0);
    const again = await accept();
    expect(again).toMatchObject({ code: 0, out: '4 of the names are in the pack already\nnothing is added' });
  });

  test('a list of which nothing is left', async () => {
    const { folder, list, accept } = await makeList();
    await writeFile(list, '# none\n');
    expect(await accept()).toMatchObject({ code: 0, out: 'nothing is added' });
    expect(await spottingOf(folder)).toBe(SPOTTING);
  });

  test('what an author writes into it is judged as well, and the rest is added', async () => {
    const { folder, list, accept } = await makeList();
    await writeFile(
      list,
      '- { actor: ann-lee, lang: en, name: Norland }\n- { actor: ann-lee, lang: en, name: Lee }\n- { actor: ann-lee, lang: fr, name: Anne Lee }\n',
    );
    const { code, out, err } = await accept();
    expect(code).toBe(1);
    expect(err).toBe(
      'not added: ann-lee: "Norland" names norland as well\nnot added: ann-lee: "Lee" is one word, and others may be called by it: it needs a gate',
    );
    expect(out).toContain('1 names added');
    expect(await spottingOf(folder)).toContain('    - { lang: fr, text: Anne Lee }\n');
  });

  const BROKEN: [title: string, text: string, reason: RegExp][] = [
    ['no list', 'a: b\n', /names\.txt: is no list of names/],
    ['no YAML', '- { actor: [\n', /names\.txt:\d+: /],
    ['another field', '- { actor: ann-lee, lang: en, name: A B, x: 1 }\n', /names\.txt: name 1: /],
    ['no language', '- { actor: ann-lee, name: A B }\n', /names\.txt: name 1: lang: /],
    ['nested without end', `${'['.repeat(20_000)}\n`, /names\.txt/],
  ];
  test.each(BROKEN)('%s: said, and nothing is added', async (_, text, reason) => {
    const { folder, list, accept } = await makeList();
    await writeFile(list, text);
    const { code, err } = await accept();
    expect(code).toBe(1);
    expect(err).toMatch(reason);
    expect(await spottingOf(folder)).toBe(SPOTTING);
  });

  test('a file that is there is not overwritten', async () => {
    const { folder, list } = await makeList();
    const { api } = await serve();
    await writeFile(list, 'mine');
    const { code, err } = await enrich(folder, '--api', api, '--out', list, ...WITH);
    expect(code).toBe(1);
    expect(err).toContain('names.txt is there already, and is left as it is');
    expect(await readFile(list, 'utf8')).toBe('mine');
  });

  test('nothing is added to a pack that has faults of form', async () => {
    const { folder, accept } = await makeList();
    await writeFile(path.join(folder, 'spotting.yaml'), `${SPOTTING}- ignore: [ferry]\n  extra: 1\n`);
    const { code, err } = await accept();
    expect(code).toBe(1);
    expect(err).toMatch(/spotting\.yaml:\d+: /);
  });
});

describe('nothing is added that would give the pack a new fault', () => {
  const FAULTS: [title: string, actor: string, text: string, reason: string][] = [
    [
      'to the editors',
      'ann-lee',
      'Lee',
      'ann-lee: aliases: "Lee" has at most three letters, so its case must be exact',
    ],
    ['to a reader', 'ferry-union', 'Said', 'ferry-union: aliases: "Said" is in every text'],
    ['of form', 'ferry-union', '', 'ferry-union: aliases'],
    ['of reference', 'nobody', 'Ann Roe', 'nobody: target: '],
  ];
  test.each(FAULTS)('%s', async (_, actor, text, reason) => {
    const folder = await makePack();
    const accepted = await acceptNames(folder, [{ actor, lang: 'en', text, alias: { text } }]);
    expect(accepted.ok ? [] : accepted.reasons.join('\n')).toContain(reason);
    expect(await readFile(path.join(folder, 'spotting.yaml'), 'utf8')).toBe(SPOTTING);
  });

  test('a fault that it has already keeps nothing out', async () => {
    const folder = await makePack({ 'spotting.yaml': `${SPOTTING}- target: ferry-union\n  aliases: [may]\n` });
    expect((await runPack('check', folder, '--quiet')).code).toBe(1);
    const accepted = await acceptNames(folder, [
      { actor: 'ann-lee', lang: 'en', text: 'Ann Roe', alias: { text: 'Ann Roe' } },
    ]);
    expect(accepted.ok).toBe(true);
  });
});

describe('called wrongly, or in vain: said in a line', () => {
  const CASES: [title: string, args: string[], code: number, reason: RegExp][] = [
    ['nobody to reach', [], 2, /^Wikidata asks who makes requests: give --contact/],
    ['a contact that would break a header', ['--contact', 'a\r\nb'], 2, /^--contact has 3 to 200 plain characters$/],
    ['an actor that there is not', [...WITH, '--actor', 'x'], 2, /^--actor x is no actor of the pack$/],
    ['no language', [...WITH, '--lang', 'EN US'], 2, /^--lang EN US is no tag of a language$/],
    ['no address', [...WITH, '--api', 'file:///etc/passwd'], 2, /^--api is an address that begins with/],
    ['two things at once', [...WITH, '--out', 'x', '--ask'], 2, /^give one of --out, --accept and --ask$/],
    ['questions without a terminal', [...WITH, '--ask'], 2, /^--ask needs a terminal/],
    ['an actor without an id', [...WITH, '--actor', 'norland'], 1, /^no actor carries an id of Wikidata/],
    [
      'offline',
      [...WITH, '--api', 'http://127.0.0.1:1/w/api.php'],
      1,
      /^127\.0\.0\.1:1 cannot be reached \(.*\): names are fetched online alone$/,
    ],
    ['a list that there is not', ['--accept', '/none/names.txt'], 1, /^\/none\/names\.txt does not exist/],
  ];
  test.each(CASES)('%s', async (_, args, code, reason) => {
    const folder = await makePack();
    const before = await readdir(folder);
    const result = await enrich(folder, ...args);
    expect(result.err).toMatch(reason);
    expect(result.err).not.toContain('\n');
    expect(result.code).toBe(code);
    expect(await readdir(folder)).toEqual(before);
  });

  test('the address of the first request, without a request', async () => {
    const get = vi.spyOn(globalThis, 'fetch');
    const { out } = await enrich(await makePack(), '--show-url', ...WITH);
    expect(out).toBe(
      'https://www.wikidata.org/w/api.php?action=wbgetentities&format=json&formatversion=2&ids=Q1%7CQ2&props=labels%7Caliases&languages=en%7Cmul&maxlag=5',
    );
    expect(get).not.toHaveBeenCalled();
    get.mockRestore();
  });

  test('the contact of the pack is that of its author', async () => {
    const { api, requests } = await serveWikidata((_, response) => void response.writeHead(404).end());
    const meta = (await readFile(path.join(await makePack(), 'pack.yaml'), 'utf8')).replace(
      'contact: null',
      'contact: me@desk.example',
    );
    await enrich(await makePack({ 'pack.yaml': meta }), '--api', api);
    expect(requests[0]!.headers['user-agent']).toContain('(me@desk.example)');
  });
});
