import { langSchema } from '../../../knowledge/schema/common.ts';
import type { AuthoredPack } from '../../../knowledge/schema/pack.ts';
import { wikidataLanguages } from './propose-names.ts';

export const WIKIDATA = 'https://www.wikidata.org/w/api.php';
const MOST_LANGS = 30;

/** What is asked for, and of whom. */
export interface Settings {
  api: string;
  ids: string[];
  langs: string[];
  languages: Map<string, string>;
  contact: string;
}

/** Reads what was given on the command line; a text says what is wrong with it. */
export function readSettings(
  { meta, actors }: AuthoredPack,
  { api = WIKIDATA, contact: given }: Record<string, string | boolean | undefined>,
  langs: readonly string[] = meta.matchLangs,
  chosen?: readonly string[],
): Settings | string {
  const unknown = chosen?.find((id) => !actors.some((actor) => actor.id === id));
  if (unknown !== undefined) return `--actor ${unknown} is no actor of the pack`;
  const odd = langs.find((lang) => !langSchema.safeParse(lang).success);
  if (odd !== undefined) return `--lang ${odd} is no tag of a language`;
  if (langs.length > MOST_LANGS) return `at most ${MOST_LANGS} languages are asked for at a time`;
  if (!/^https?:\/\/\S+$/.test(String(api)) || !URL.canParse(String(api)))
    return '--api is an address that begins with https:// or http://';
  const contact = given ?? meta.contact ?? meta.homepage;
  if (contact === null) return 'Wikidata asks who makes requests: give --contact, an address of a page or for mail';
  if (!/^[\x21-\x7e][\x20-\x7e]{2,199}$/.test(String(contact))) return '--contact has 3 to 200 plain characters';
  const ids = actors.flatMap(({ id, wikidata }) =>
    wikidata !== undefined && (chosen?.includes(id) ?? true) ? [wikidata] : [],
  );
  const languages = wikidataLanguages(langs, meta.lang);
  return {
    api: String(api),
    ids: [...new Set(ids)],
    langs: [...languages.keys()],
    languages,
    contact: String(contact),
  };
}
