/** Word lists for drafting from English documents. A draft is curated by a person: they favour finding over precision. */

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Base forms of verbs that report what someone says, thinks or stands for. */
export const REPORTING_VERBS = list(`
  say tell state announce declare report note add explain describe characterize characterise call claim argue assert
  insist maintain stress emphasize emphasise underscore underline highlight reiterate repeat reaffirm affirm confirm deny
  reject dismiss refuse oppose criticize criticise condemn denounce slam blame accuse warn caution urge ask request demand
  appeal propose suggest offer signal indicate hint imply acknowledge admit concede recognize recognise accept agree
  disagree endorse support back advocate champion welcome praise laud hail applaud commend thank promise pledge vow commit
  threaten predict expect believe think hope fear doubt consider view express voice convey tweet write post comment
  remark respond reply answer conclude seek want wish intend decide approve outline address term label value prioritize
  prioritise invite stand object protest complain lament boast reveal disclose estimate testify speak mean favor
  favour prefer pursue communicate exchange`);

/** Nouns that hold what someone says or stands for: "Kyiv's insistence", "Western concern". */
export const STANCE_NOUNS = list(`
  insistence stance position view call demand support opposition concern alarm readiness willingness commitment openness
  statement claim warning promise pledge proposal objection criticism praise intention desire hope fear belief
  approach expectation offer request rejection refusal endorsement aspiration objective policy vision reception wish`);

/** Heads of phrases that can speak or hold a view without being named. */
export const ACTOR_NOUNS = list(`
  president minister premier chancellor king queen prime spokesperson spokesman spokeswoman ambassador envoy diplomat
  official officials director deputy secretary leader leaders leadership government administration authorities authority
  ministry ministers department office offices parliament party parties side sides army military police union commission
  council court nation nations country countries state states power powers ally allies bloc alliance coalition community
  expert experts analyst analysts critic critics observer observers economist economists scientist scientists researcher
  researchers activist activists lawyer lawyers judge residents citizens people public voters company companies bank
  media broadcaster newspaper agency outlet outlets reporter report reports source sources study survey statement
  document readout article account announcement remarks briefing conversation
  dialogue discussion exchange mayor governor senator lawmakers lawmaker chief head chair chairman chairwoman player players
  partners neutral belligerents presidents`);

/** Titles that stand before a name and do not belong to it. */
export const TITLES = list(`
  president presidents minister ministers premier chancellor king queen prince princess spokesperson spokesman spokeswoman
  ambassador envoy director deputy secretary chairman chairwoman chair mayor governor senator judge general colonel
  captain pope sir lord lady dame mr mrs ms dr prof professor prime foreign vice former chief commissioner sheikh state
  chinese russian american british french german european western ukrainian israeli indian turkish japanese`);

/** Words of names of organisations. */
export const ORGANISATION_WORDS = list(`
  ministry department house office council commission committee union bank university institute party agency organisation
  organization association federation league court parliament congress senate forum times news post gazette herald
  foundation company group corporation army police church administration nations affairs`);

/** Capitalised words that begin a sentence or stand for a time and name nobody. */
export const NO_NAMES = list(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december the a an this that these those there here in on at by for from with of to and but or if when while as
  after before since until although though because he she it they we you his her its their our what which who how why
  not no yes also even only just meanwhile however instead still then now`);
