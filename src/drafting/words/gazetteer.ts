import nlp from 'compromise/two';
import { wordList } from './word-list.ts';

/** What a list of words knows of a name. */
export type NameTag =
  | 'MaleName'
  | 'FemaleName'
  | 'FirstName'
  | 'LastName'
  | 'Person'
  | 'City'
  | 'Region'
  | 'Country'
  | 'Place'
  | 'Organization'
  | 'SportsTeam'
  | 'Demonym'
  | 'WeekDay'
  | 'Month'
  | 'Actor';

// Of compromise only its list of words is used: its tagger takes twenty times as long as that of wink.
const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;

/** First names that are words as well, which the list therefore lacks. */
const MALE = wordList(`
  bill mark will frank grant drew chuck rob pat art gene dick rich chase hunter cliff dean earl guy herb jay lance miles
  nick norm pierce ray reed rod russ skip wade ward bob jack john josh rick jeff don`);
const FEMALE = wordList(
  'hope faith grace joy may june april summer dawn rose lily iris ivy violet ruby pearl crystal amber robin',
);

/** Whether a name (any case, one word or more) has one of some tags. */
export function isTagged(name: string, ...tags: NameTag[]): boolean {
  const key = name.toLowerCase();
  const known = Object.hasOwn(lexicon, key) ? lexicon[key] : undefined;
  return known !== undefined && [known].flat().some((tag) => (tags as string[]).includes(tag));
}

/** Whether a name is that of a place. */
export function isPlace(name: string): boolean {
  return isTagged(name, 'City', 'Region', 'Country', 'Place');
}

/** Whether a word is a first name, as far as the list knows. */
export function isFirstName(word: string): boolean {
  return (
    isTagged(word, 'MaleName', 'FemaleName', 'FirstName') ||
    MALE.has(word.toLowerCase()) ||
    FEMALE.has(word.toLowerCase())
  );
}

/** Whom a first name is given to; undefined for both and for names that the list does not have. */
export function genderOf(firstName: string): 'male' | 'female' | undefined {
  const word = firstName.toLowerCase();
  if (isTagged(word, 'MaleName') || MALE.has(word)) return 'male';
  return isTagged(word, 'FemaleName') || FEMALE.has(word) ? 'female' : undefined;
}
