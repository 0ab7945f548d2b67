import { HOLDING, SAYING, WITH_CLAUSE, WITH_INFINITIVE, WITH_PARTICLE } from './reporting-verbs.ts';

/** Forms of verbs that do not follow the rules, by base form. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  think: 'thinks thought thinking',
  know: 'knows knew known knowing',
  feel: 'feels felt feeling',
  find: 'finds found finding',
  show: 'shows showed shown showing',
  see: 'sees saw seen seeing',
  hear: 'hears heard hearing',
  read: 'reads reading',
  speak: 'speaks spoke spoken speaking',
  understand: 'understands understood understanding',
  foresee: 'foresees foresaw foreseen foreseeing',
  forget: 'forgets forgot forgotten forgetting',
  mean: 'means meant meaning',
  make: 'makes made making',
  put: 'puts putting',
  go: 'goes went gone going',
  beg: 'begs begged begging',
  begin: 'begins began begun beginning',
  cast: 'casts casting',
  swear: 'swears swore sworn swearing',
  seek: 'seeks sought seeking',
  shoot: 'shoots shot shooting',
  fire: 'fires fired firing',
  hit: 'hits hitting',
  fight: 'fights fought fighting',
  have: 'has had having',
  give: 'gives gave given giving',
  take: 'takes took taken taking',
  admit: 'admits admitted admitting',
  refer: 'refers referred referring',
  infer: 'infers inferred inferring',
  demur: 'demurs demurred demurring',
  snap: 'snaps snapped snapping',
  quip: 'quips quipped quipping',
  slam: 'slams slammed slamming',
  rip: 'rips ripped ripping',
  jab: 'jabs jabbed jabbing',
  rant: 'rants ranted ranting',
  plan: 'plans planned planning',
  chat: 'chats chatted chatting',
  tout: 'touts touted touting',
  dub: 'dubs dubbed dubbing',
  pan: 'pans panned panning',
  peg: 'pegs pegged pegging',
  rebut: 'rebuts rebutted rebutting',
  spot: 'spots spotted spotting',
  prefer: 'prefers preferred preferring',
  retweet: 'retweets retweeted retweeting',
  lambast: 'lambasts lambasted lambasting',
};

/** The base form of every form of a verb that this room knows. */
const BASES = formsOf([...SAYING, ...HOLDING, ...WITH_CLAUSE, ...WITH_INFINITIVE, ...Object.keys(WITH_PARTICLE)]);

/** The base form of a verb that may report, by any of its forms in lower case; undefined for all other words. */
export function baseOf(form: string): string | undefined {
  return BASES.get(form);
}

function formsOf(bases: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const base of bases) {
    forms.set(base, base);
    const irregular = Object.hasOwn(IRREGULAR, base) ? IRREGULAR[base]!.split(' ') : regular(base);
    for (const form of irregular) if (!forms.has(form)) forms.set(form, base);
  }
  return forms;
}

function regular(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (/e$/.test(base)) return [`${base}s`, `${base}d`, `${base.replace(/e$/, '')}ing`];
  return [/(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}
