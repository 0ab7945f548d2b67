import type { NewAlias } from '../../../authoring/add-aliases.ts';
import type { AuthoredPack } from '../../../knowledge/schema/pack.ts';
import type { Item } from './fetch-items.ts';
import { judgeName } from './judge-name.ts';
import { KnownNames, keyOfName } from './known-names.ts';

/** A name that somebody gives an actor. */
export interface NameOfActor {
  actor: string;
  lang: string;
  text: string;
}

export interface Proposal extends NameOfActor {
  alias: NewAlias;
}

export interface Refused extends NameOfActor {
  reason: string;
}

export interface Proposals {
  proposed: Proposal[];
  /** Not proposed, and why. */
  refused: Refused[];
  /** Names that the pack has already. */
  known: number;
}

/** In Wikidata, names for all languages that write them in the same way. */
const MULTIPLE = 'mul';
/** Languages that Wikidata has by script as well. */
const VARIANTS: Record<string, string[]> = { zh: ['zh-hans', 'zh-hant'], sr: ['sr-ec', 'sr-el'] };

/** The languages of Wikidata in which names are asked for, with the language of a pack that each stands for. */
export function wikidataLanguages(langs: readonly string[], own: string): Map<string, string> {
  const codes = langs.flatMap((lang) =>
    [lang.toLowerCase(), ...(VARIANTS[lang] ?? [])].map((code) => [code, lang] as const),
  );
  return new Map([...codes, [MULTIPLE, own]]);
}

/** The names of items, as names of the actors that carry their ids; in the order of the pack, then of languages. */
export function namesOf(
  { actors }: AuthoredPack,
  items: ReadonlyMap<string, Item | null>,
  languages: ReadonlyMap<string, string>,
): NameOfActor[] {
  return actors.flatMap(({ id: actor, wikidata }) => {
    const item = wikidata === undefined ? null : items.get(wikidata);
    return [...languages].flatMap(([code, lang]) =>
      (item?.names.get(code) ?? []).map((text) => ({ actor, lang, text })),
    );
  });
}

/**
 * Which names a pack could take in: those that it does not have, each once, that belong to one actor alone and that texts
 * may be searched for as they are.
 */
export function proposeNames(pack: AuthoredPack, names: readonly NameOfActor[]): Proposals {
  const known = new KnownNames(pack);
  const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
  const wanted = Map.groupBy(names, ({ text }) => keyOfName(text));
  const seen = new Set<string>();
  const result: Proposals = { proposed: [], refused: [], known: 0 };
  for (const name of names) {
    const { actor: id, lang, text } = name;
    const key = keyOfName(text);
    if (seen.has(`${id} ${key}`)) continue;
    seen.add(`${id} ${key}`);
    const actor = actors.get(id);
    const holders = known.holdersOf(text);
    const rivals = [...new Set(wanted.get(key)!.map((other) => other.actor))].filter((other) => other !== id);
    const others = [...new Set([...holders, ...rivals])].filter((holder) => holder !== id);
    if (!actor) result.refused.push({ ...name, reason: 'is for an actor that the pack does not have' });
    else if (holders.has(id)) result.known++;
    else if (others.length > 0) result.refused.push({ ...name, reason: `names ${others.join(' and ')} as well` });
    else {
      const judged = judgeName(text, lang, actor);
      if (judged.ok) result.proposed.push({ ...name, alias: judged.alias });
      else result.refused.push({ ...name, reason: judged.reason });
    }
  }
  return result;
}
