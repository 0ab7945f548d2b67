import { wordList } from './word-list.ts';

/** Base forms of verbs that may stand behind what they report, with its speaker: “The bridge is safe,” Ann Lee said. */
export const SAYING = wordList(`
  say tell add write note argue ask explain claim declare announce report suggest insist acknowledge recall warn predict
  conclude reply respond tweet joke state observe remark admit concede confirm believe think hope assert allege quip shout
  chant boast reiterate recount caution lament complain maintain continue wonder promise vow pledge reveal post email
  advise remind cry exclaim testify speculate stress emphasize emphasise contend charge estimate project agree counter
  comment proclaim retort demand repeat muse snap mock scoff fume interject mutter whisper yell confess deadpan tease
  demur surmise reason figure read text affirm reaffirm opine posit retweet rant jab warble implore plead urge find
  remember answer offer recite shoot fire hit put sigh grouse gush crow concur theorize theorise acknowledge begin point`);

/** Base forms of verbs of saying, thinking, wanting and judging: what they report comes behind them. */
export const HOLDING = wordList(`
  call describe criticize criticise accuse oppose refer mention urge question propose express defend cite back reject
  praise consider blame like promise blast confirm address indicate deny denounce recognize recognise tout dismiss favor
  favour share portray challenge emphasize highlight underscore remember worry assure prefer threaten encourage view slam
  embrace intend thank echo decry recommend reiterate assail applaud advocate hate boast compare outline wonder approve
  welcome expose imply recount deride condemn voice deem characterize characterise retweet guess avoid disagree lambast
  lambaste disavow protest request frame speculate lament disown quote attribute allude chide rail rebuke caution unveil
  vouch liken laud hail bemoan savage invoke envision dub insult reference disclose persuade convince support endorse
  discuss attack suspect doubt fear regret resent refuse decline want wish hope expect believe think know feel understand
  agree mean plan seek vow pledge offer ridicule mock disparage malign bash hammer rip skewer excoriate castigate berate
  admonish scold fault second-guess lecture press demand insist apologize apologise admire respect trust distrust dispute
  contest rebut refute contradict repudiate renounce shrug downplay minimize minimise concede acknowledge celebrate
  commend salute champion ponder contemplate envisage foresee anticipate presume assume imagine dream fantasize decide
  determine conclude ascertain learn discover realize realise notice gather infer judge rate label brand cast paint depict
  demonize demonise vilify smear taunt needle troll lash lambasted swipe hint signal intimate insinuate pronounce
  articulate enunciate spell clarify elaborate expound detail relay convey relate communicate inform notify brief advise
  counsel instruct direct order command beg beseech entreat implore appeal petition lobby push call-for pray
  pinpoint peg ascribe credit`);

/** Verbs that report only with a clause behind them that says what: "finds that", "shows how", "sees it as". */
export const WITH_CLAUSE = wordList(`
  show know see find feel understand learn decide determine discover realize realise mean demonstrate prove hear
  remember reflect read signal notice assume imagine figure gather prove`);

/** Verbs whose object is told something and is no part of what is told: "told reporters that". */
export const ADDRESSED = wordList('tell remind assure warn inform notify advise convince persuade email text brief');

/** Verbs that report a wish with "to": "wants to", "vowed to", "declined to". */
export const WITH_INFINITIVE = wordList(`
  want wish hope plan seek vow pledge promise refuse decline intend expect threaten offer agree decide propose like love
  prefer hate urge demand ask`);

/** Verbs that say the contrary of what stands behind them. */
export const DENYING = wordList(`
  deny reject refuse decline dismiss dispute doubt disavow disown oppose refute rebut repudiate contradict renounce avoid
  disagree denounce condemn stop`);

/** A verb with a word soon behind it that makes it report: "pointed out", "spoke about", "made clear". */
export const WITH_PARTICLE: Readonly<Record<string, ReadonlySet<string>>> = {
  point: wordList('out to'),
  talk: wordList('about of'),
  speak: wordList('about of against out'),
  comment: wordList('on'),
  focus: wordList('on'),
  make: wordList('clear'),
  call: wordList('for on'),
  push: wordList('for back'),
  lash: wordList('out'),
  look: wordList('to forward'),
  respond: wordList('to'),
  touch: wordList('on'),
  appeal: wordList('to for'),
  lobby: wordList('for'),
  press: wordList('for'),
  go: wordList('after'),
  shoot: wordList('back'),
  fire: wordList('back'),
  hit: wordList('back'),
  fight: wordList('back'),
  put: wordList('it'),
  weigh: wordList('in'),
  lean: wordList('toward towards'),
  vote: wordList('for'),
  side: wordList('with'),
};
