import type { Alias } from '../schema/spotting.ts';
import type { Found, LintContext } from './rule.ts';

/** English words that are also names; written with a capital at the start of any sentence. */
const DICTIONARY_NAMES = new Set(
  (
    'april august baker bill bush cook crown dawn dean faith frank grace grant guinea hope hunter iris ivy jack ' +
    'jersey joy june king law leaf lily long major march mark mason may mercy mission nice norman olive page park ' +
    'peace plan polish pope price prince reading rice rose rusty smith star stone sun turkey union violet wales west ' +
    'white will wood young'
  ).split(' '),
);

/** Seats of government whose names often stand for it. */
const SEATS = new Set(
  (
    'ankara beijing berlin brussels budapest cairo canberra kiev kyiv london madrid minsk moscow ottawa paris ' +
    'pyongyang rome seoul taipei tehran tokyo vienna warsaw washington'
  ).split(' '),
);

/** Four letters, whatever stands between them. */
const FOUR_LETTERS = /\p{L}\P{L}*\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;
// Scripts of letters: in Chinese or Korean two characters are a whole name.
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{N}\p{Zs}]+$/u;
const SMALL_LETTERS = /^[a-z]+$/;

/** Who has a form, and where that is written. */
interface Held {
  target: string;
  gated: boolean;
  found: Omit<Found, 'reason'>;
}

/**
 * Rule 9: one form names one actor unless gates tell which; what is short or an everyday word is told apart by its
 * capitals and a gate; the name of a capital is typed as a metonym.
 */
export function* checkAliases({ pack }: LintContext): Generator<Found> {
  const states = new Set(pack.actors.filter(({ kind }) => kind === 'state').map(({ id }) => id));
  const firsts = new Map<string, Held>();
  const further = new Map<string, Held[]>();
  for (const [i, record] of pack.spotting.entries()) {
    if (!('target' in record)) continue;
    for (const [k, alias] of record.aliases.entries()) {
      const found = { path: ['spotting', i, 'aliases', k], record: record.target };
      const here: Held = { target: record.target, gated: isGated(alias), found };
      for (const form of formsOf(alias)) {
        for (const reason of faultsOf(form, alias, states.has(record.target))) yield { ...found, reason };
        const key = form.normalize('NFKC').toLowerCase();
        const others = further.get(key);
        if (others) others.push(here);
        else if (firsts.has(key)) further.set(key, [here]);
        else firsts.set(key, here);
      }
    }
  }
  for (const [form, first] of firsts) {
    const others = further.get(form);
    if (!others) continue;
    const held = [first, ...others];
    const targets = [...new Set(held.map(({ target }) => target))];
    if (targets.length < 2) continue;
    for (const { found } of held.filter(({ gated }) => !gated)) {
      yield { ...found, reason: `"${form}" names ${targets.join(' and ')}: each needs a gate` };
    }
  }
}

/** The forms written out; of a name given word by word, only the first form of each word. */
export function formsOf(alias: Alias): string[] {
  if (alias.text) return alias.text;
  return 'words' in alias && alias.words ? [alias.words.map(([form]) => form).join(' ')] : [];
}

function isGated(alias: Alias): boolean {
  return 'gate' in alias && alias.gate !== undefined;
}

/** What is wrong with a form of an alias by itself: it is short, an everyday word, or a capital of no type. */
export function* faultsOf(form: string, alias: Alias, isState: boolean): Generator<string> {
  const isShort = !FOUR_LETTERS.test(form) && ALPHABETIC.test(form);
  const isWord = alias.lang === 'en' && (SMALL_LETTERS.test(form) || DICTIONARY_NAMES.has(form.toLowerCase()));
  if (isShort || isWord) {
    const letters = form.match(/\p{L}/gu) ?? [];
    const why = isShort ? 'has at most three letters' : 'is an everyday word';
    if (alias.case !== 'exact') yield `"${form}" ${why}, so its case must be exact`;
    const isAllCapitals = letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase());
    if (!isGated(alias) && !isAllCapitals) yield `"${form}" ${why}, so it needs a gate`;
  }
  if (isState && SEATS.has(form.toLowerCase()) && alias.type !== 'metonym') {
    yield `"${form}" is a capital that stands for its state, so its type must be metonym`;
  }
}
