/** The commonest words of the languages in which packs look for names: a name that is one of them is in every text. */
const WORDS = new Set(
  (
    'the a an and or but of to in on at by for with from as is are was were be been it its he she they we you i his her ' +
    'their our your this that these those not no so if then than there here who what which when where how all any can ' +
    'will would has have had do does did said says ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber von zu im in am an auf für mit aus als ist ' +
    'sind war waren es er sie wir ihr ich sein seine nicht auch sich bei nach wie wenn dass hat haben wird werden ' +
    'le la les un une des du de et ou mais à au aux en dans sur pour par avec ce cette ces il elle ils elles nous vous ' +
    'je on est sont était ne pas plus que qui se sa son ses leur leurs a ont ' +
    'el los las una unos unas del y o pero al por para con este esta estos estas él ella ellos nosotros yo es son era ' +
    'fue no se su sus lo que como más ha han ' +
    'и в во не на что он она они оно с со как а то все это но я мы вы ты из за у к ко по от о об для до при так же бы ' +
    'его её их был была были быть есть или если который ' +
    'і й у на не що він вона вони воно з зі із як але це ми ви ти за до по від про для при так же би його її їх був ' +
    'була були бути є або якщо який та ' +
    '的 了 是 在 和 有 不 我 他 她 它 们 这 那 与 及 或 也 就 都 而 于 为 对 说 将 把 被 从 到 上 下 中'
  ).split(' '),
);

/** Whether a name is a word that stands in every text, or a letter alone. */
export function isFunctionWord(name: string): boolean {
  const word = name.normalize('NFKC').trim().toLowerCase();
  return WORDS.has(word) || /^[\p{L}\p{N}\p{P}\p{S}]?$/u.test(word.replace(/\p{Script=Han}/gu, 'ab'));
}
