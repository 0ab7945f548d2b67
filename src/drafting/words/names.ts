import { wordList } from './word-list.ts';

/** Titles that stand before a name and do not belong to it, without their stops. */
export const TITLES = wordList(`
  president presidents minister ministers premier chancellor king queen prince princess spokesperson spokesman spokeswoman
  ambassador envoy director deputy secretary chairman chairwoman chair mayor governor senator representative judge justice
  general colonel captain major lieutenant sergeant admiral pope sir lord lady dame mr mrs ms miss dr prof professor prime
  foreign vice former ex chief commissioner sheikh state attorney sen rep gov gen col lt capt sgt maj adm rev reverend
  father bishop archbishop cardinal rabbi imam hon sheriff treasurer congressman congresswoman councilman councilwoman
  councillor assemblyman speaker leader candidate nominee pollster strategist correspondent reporter columnist host actor
  actress singer author coach detective officer inspector republican democratic democrat labour conservative liberal
  independent chinese russian american british french german european western ukrainian israeli indian turkish japanese`);

export const MALE_TITLES = wordList('mr sir lord king prince pope father congressman chairman spokesman councilman');
export const FEMALE_TITLES = wordList(
  'mrs ms miss lady dame queen princess congresswoman chairwoman spokeswoman councilwoman',
);

/** Words of names of bodies. */
export const BODY_WORDS = wordList(`
  ministry department house office council commission committee union bank university college school institute party agency
  organisation organization association federation league court parliament congress senate assembly forum times news post
  gazette herald journal tribune guardian foundation company group corporation corp inc ltd llc army police church
  administration nations affairs bureau authority service services party tower club center centre hospital campaign project
  fund network coalition alliance society board conference convention academy museum institution pac airlines airways radio
  television tv studios press magazine review weekly chamber trust partners associates industries systems`);

/** Words for those who hold an office or a task; one beside a name tells a person. */
export const ROLES = wordList(`
  president minister premier chancellor spokesperson spokesman spokeswoman ambassador envoy diplomat official director
  deputy secretary leader officer chief head chair chairman chairwoman mayor governor senator congressman congresswoman
  representative judge justice lawyer attorney analyst expert economist professor researcher scientist historian author
  writer reporter journalist editor columnist host commentator activist organizer strategist pollster consultant adviser
  advisor aide manager founder owner executive ceo candidate nominee pastor priest bishop doctor teacher student farmer
  resident voter retiree veteran engineer fellow member partner supporter delegate donor lobbyist operative mother father
  wife husband son daughter brother sister actor actress singer coach player sheriff detective captain general colonel`);

/** Words with a capital that begin a sentence or tell a time, and name nobody. */
export const NO_NAMES = wordList(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december the a an this that these those there here in on at by for from with of to and but or if when
  while as after before since until although though because he she it they we you his her its their our my your what which
  who how why not no yes also even only just meanwhile however instead still then now so do does did is are was were be
  will would could should can may might must let more most many some few all both each every another other others such
  mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm est edt gmt ok okay hello god according
  asked among during despite under over between about against yet nor read click photo video update advertisement`);
