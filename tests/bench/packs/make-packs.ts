import { canonicalJson } from '../../../src/knowledge/canonical-json.ts';
import { compilePack } from '../../../src/knowledge/compile.ts';
import type { Actor } from '../../../src/knowledge/schema/actor.ts';
import type { Entry } from '../../../src/knowledge/schema/entry.ts';
import type { AuthoredPack } from '../../../src/knowledge/schema/pack.ts';
import type { Position } from '../../../src/knowledge/schema/position.ts';
import type { Source } from '../../../src/knowledge/schema/source.ts';
import type { TargetSpotting } from '../../../src/knowledge/schema/spotting.ts';
import { seeded } from '../spotting/corpus.ts';

/** What a made-up pack holds. */
export interface PackSize {
  /** Actors and claims together. */
  entries: number;
  /** Names of each of them. */
  names: number;
}

/** A made-up pack as a file, and two of its people by name, to be put into articles. */
export interface MadePack {
  title: string;
  json: string;
  people: [string, string];
}

const FIRST = 'Maria Anna Ivan Pavel Irina Olena Jonas Clara Emil Nadia Yusuf Leila Tomas Vera Oleg Lin'.split(' ');
const ONSETS = 'b br d dr f g gr h k kl kr l m n p pr r s st t tr v z zh'.split(' ');
const VOWELS = 'a e i o u'.split(' ');
const ENDINGS = 'ric dan mov nik tez lund berg ska rin vel mir gat'.split(' ');
const LATIN = 'zh b d f g h k l m n p r s t v z a e i o u c'.split(' ');
const CYRILLIC = 'ж б д ф г х к л м н п р с т в з а е и о у к'.split(' ');
const FAMILIES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉'];
const TOPICS = 'harbour tariff pipeline census vaccine border fishery airspace archive reservoir'.split(' ');
const DEEDS = 'reform levy treaty closure inquiry extension transfer audit'.split(' ');

/** One claim for so many actors. */
const ACTORS_A_CLAIM = 19;

/**
 * A pack of made-up people and claims, the same for the same number: names in Latin, Cyrillic and Chinese letters, and of
 * every second record a position with an excerpt.
 */
export async function makePack(number: number, { entries: size, names }: PackSize): Promise<MadePack> {
  const random = seeded(1000 + number);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const pack: Pick<AuthoredPack, 'actors' | 'entries' | 'positions' | 'spotting'> = {
    ...{ actors: [], entries: [], positions: [], spotting: [] },
  };
  const people: string[] = [];
  const known = new Set<string>();
  for (let at = 0; at < size; at++) {
    if (at % (ACTORS_A_CLAIM + 1) === ACTORS_A_CLAIM) {
      const id = `claim-${at}`;
      const name = `${pick(TOPICS)} ${pick(DEEDS)} of ${surname(pick, known)}`;
      pack.entries.push(claim(id, name));
      pack.spotting.push({
        ...target(id, [name, ...Array.from({ length: names - 1 }, () => `${surname(pick, known)} ${pick(DEEDS)}`)]),
        patterns: [{ phrase: [`calls/called for ~2 ${name}`], lang: 'en', case: 'any' }],
      });
    } else {
      const id = `person-${at}`;
      const family = surname(pick, known);
      const name = `${pick(FIRST)} ${family}`;
      people.push(name);
      pack.actors.push(person(id, name, at));
      pack.spotting.push(target(id, formsOf(name, family, names, pick)));
    }
    if (at % 2 === 0) pack.positions.push(position(at));
  }
  const title = `Made-up pack ${number}`;
  const made = await compilePack({ ...pack, meta: meta(`made-up-${number}`, title), sources: SOURCES, conflicts: [] });
  if (!made.ok) throw new Error(`bench: the pack does not compile: ${JSON.stringify(made.problems.slice(0, 3))}`);
  return { title, json: canonicalJson(made.value), people: [people[0]!, people[1]!] };
}

type PickOne = <T>(list: readonly T[]) => T;

/** A family name that no other record of the pack has. */
function surname(pick: PickOne, known: Set<string>): string {
  for (;;) {
    const name = pick(ONSETS) + pick(VOWELS) + pick(ONSETS) + pick(VOWELS) + pick(ENDINGS);
    if (known.has(name)) continue;
    known.add(name);
    return name[0]!.toUpperCase() + name.slice(1);
  }
}

/** So many ways to write the name of a person. */
function formsOf(name: string, family: string, count: number, pick: PickOne): string[] {
  const forms = new Set([name, inCyrillic(name), pick(FAMILIES) + pick(GIVEN) + pick(GIVEN), `Minister ${family}`]);
  for (const initial of 'ABCDEFGHIJKLMNOPRSTUVWZ') {
    if (forms.size >= count) break;
    forms.add(name.replace(' ', ` ${initial}. `));
  }
  return [...forms].slice(0, count);
}

function inCyrillic(name: string): string {
  let text = name.toLowerCase();
  for (const [at, sound] of LATIN.entries()) text = text.replaceAll(sound, CYRILLIC[at]!);
  return text.replace(/(^|\s)\S/g, (letter) => letter.toUpperCase());
}

function target(id: string, text: string[]): TargetSpotting {
  return { target: id, aliases: [{ text, lang: 'en', type: 'name', case: 'initial' }], patterns: [] };
}

const place = (at: number) => ({ source: SOURCES[at % SOURCES.length]!.id, start: at * 10, end: at * 10 + 20 });

function person(id: string, label: string, at: number): Actor {
  const note = 'A made-up person who speaks for a made-up ministry';
  return { id, kind: 'person', label, note, evidence: [{ ...place(at), exact: label }] };
}

function claim(id: string, label: string): Entry {
  return {
    ...{ id, kind: 'claim', label, proposition: `The ${label} should go ahead.` },
    context: `According to the gazette, the ${label} has been under discussion since the spring of the year before last.`,
    evidence: [{ ...place(1), exact: label }],
  };
}

function position(at: number): Position {
  const inBlock = at - (at % (ACTORS_A_CLAIM + 1));
  const actor = at % (ACTORS_A_CLAIM + 1) === ACTORS_A_CLAIM ? inBlock : at;
  return {
    ...{ id: `position-${at}`, entry: `claim-${inBlock + ACTORS_A_CLAIM}`, actor: `person-${actor}` },
    ...{ stance: at % 4 ? 'support' : 'oppose', certainty: 'stated', status: 'current' },
    gist: 'Says that it should go ahead once the report has been read by both chambers and the ministry has replied.',
    when: { edtf: '2024-04-02', basis: 'stated' },
    evidence: [
      {
        ...{ ...place(at), exact: 'should go ahead once the report has been read' },
        ...{ mode: 'indirect', fidelity: 'as-printed' },
      },
    ],
  };
}

const SOURCES: Source[] = Array.from({ length: 60 }, (_, at) => ({
  ...{ id: `source-${at}`, file: `source-${at}.txt`, sha256: 'a'.repeat(64), length: 1_000_000, lang: 'en' },
  ...{ title: `What was said in the chamber on day ${at}`, outlet: { name: 'The Gazette', basis: 'stated' } },
  ...{ url: { value: `https://gazette.example/${at}`, basis: 'stated' } },
  ...{ published: { edtf: '2024-05-01', basis: 'stated' }, kind: 'report', quotes: 'verbatim', sourcing: 'multi' },
  ...{ boilerplate: [], notes: [] },
}));

function meta(id: string, title: string): AuthoredPack['meta'] {
  const version = '2024.6.1.1';
  return {
    ...{ format: 1, id, title, version, asOf: '2024-06-01', scope: 'Made up for the benchmark', lang: 'en' },
    ...{ matchLangs: ['en', 'uk', 'zh'], license: 'CC-BY-4.0', quotesNotice: 'Nobody has said any of it.' },
    ...{ homepage: null, contact: null, changelog: [{ version, date: '2024-06-01', note: 'First version' }] },
  };
}
