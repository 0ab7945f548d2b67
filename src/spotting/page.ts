import type { Folded } from './fold.ts';
import { foldUnit } from './fold-unit.ts';
import type { SpottingIndex } from './index-format.ts';
import { runAtOnce, type Steps, UNITS_A_STEP } from './steps.ts';
import { Tokenizer, Tokens } from './tokens.ts';
import { isUpper, UNIT, unitClass } from './unicode.ts';

const FULL_STOP = 0x2e;
const COLON = 0x3a;
const SENTENCE_ENDS = new Set([...'.!?。！？…'].map((sign) => sign.charCodeAt(0)));
const CLOSERS = new Set([...'"\')]}'].map((sign) => sign.charCodeAt(0)));
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sen rep gen gov col lt sgt st jr sr vs etc no op art fig inc ltd co corp approx jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Words before which a number with a stop is an ordinal in German: `24. Februar`. */
const AFTER_ORDINALS = new Set(
  'januar februar märz april mai juni juli august september oktober november dezember jahrestag jahrestags jahrhundert jahrhunderts'.split(
    ' ',
  ),
);

/** Words that stay small where all others of a title have a capital. */
const SMALL_IN_TITLES = new Set(
  'an the of to in on for and as at by with from or but vs over amid into than via'.split(' '),
);

/** Most tokens of a speaker's label. */
const LONGEST_LABEL = 8;

/** How a sentence is set: in running text, all in capitals, or every longer word with a capital. */
export type Setting = 'running' | 'capitals' | 'title';

/** The paragraphs of one page, cut into tokens and sentences. */
export class Page {
  readonly blocks: Folded[] = [];
  readonly tokens: Tokens;
  /** First token of each block; one longer than the blocks. Blocks are parted by a token that no name contains. */
  readonly firstToken: Uint32Array;
  #sentences: number[] | undefined;
  #sentenceAt: Uint32Array | undefined;
  readonly #settings = new Map<number, Setting>();
  readonly #headings: ReadonlySet<number>;

  private constructor(texts: readonly string[], headings: Iterable<number>) {
    this.#headings = new Set(headings);
    let units = 0;
    for (const text of texts) units += text.length;
    this.tokens = new Tokens((units >> 2) + texts.length);
    this.firstToken = new Uint32Array(texts.length + 1);
  }

  /** Cuts the paragraphs of a page, in steps; `headings` are the numbers of those that are headings. */
  static *read(index: SpottingIndex, texts: readonly string[], headings: Iterable<number> = []): Steps<Page> {
    const page = new Page(texts, headings);
    const { tokens, blocks, firstToken } = page;
    const tokenizer = new Tokenizer(index.literals.dictionary, tokens);
    let units = 0;
    for (const [block, text] of texts.entries()) {
      const cut = yield* tokenizer.addInSteps(text);
      blocks.push(cut);
      tokens.push(0, cut.text.length, cut.text.length);
      firstToken[block + 1] = tokens.length;
      units += text.length;
      if (units < UNITS_A_STEP) continue;
      units = 0;
      yield;
    }
    return page;
  }

  /** First token of each sentence, in order; a last one stands for the end. Cut when first asked for. */
  get sentences(): readonly number[] {
    this.#sentences ??= runAtOnce(this.#cutSentences());
    return this.#sentences;
  }

  /** Cuts the sentences beforehand, where a page is so long that it takes more than a step. */
  *cutInSteps(): Steps<void> {
    if (this.tokens.length > UNITS_A_STEP) this.#sentences ??= yield* this.#cutSentences();
  }

  /** The block that holds a token. */
  blockOf(token: number): number {
    return lastAtMost(this.firstToken, token);
  }

  /** Whether two blocks that follow each other are no neighbours: a heading is about all that comes below it. */
  isParted(block: number, next: number): boolean {
    return block !== next && (this.#headings.has(block) || this.#headings.has(next));
  }

  /** The sentence that holds a token, as a number in `sentences`. Asked for at every place that a rule looks at. */
  sentenceOf(token: number): number {
    this.#sentenceAt ??= this.#numberSentences();
    return this.#sentenceAt[token] ?? this.sentences.length - 1;
  }

  #numberSentences(): Uint32Array {
    const { sentences } = this;
    const numbers = new Uint32Array(this.tokens.length);
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
      numbers.fill(sentence, sentences[sentence], sentences[sentence + 1]);
    }
    return numbers;
  }

  textOf(token: number): string {
    return this.blocks[this.blockOf(token)]!.text;
  }

  /** The first unit of a token, folded. */
  unitAt(token: number): number {
    return foldUnit(this.textOf(token).charCodeAt(this.tokens.starts[token]!));
  }

  /** How a sentence is set; worked out once for each. */
  setting(sentence: number): Setting {
    const setting = this.#settings.get(sentence) ?? this.#findSetting(sentence);
    this.#settings.set(sentence, setting);
    return setting;
  }

  /** Whether a token stands among capitals: in a line of them, or in a speaker's label such as `PRESIDENT XI:`. */
  isInCapitals(token: number): boolean {
    if (this.setting(this.sentenceOf(token)) === 'capitals') return true;
    const block = this.blockOf(token);
    const { text } = this.blocks[block]!;
    const { ends } = this.tokens;
    const colon = token + 1;
    if (this.unitAt(colon) !== COLON || colon - this.firstToken[block]! > LONGEST_LABEL) return false;
    return !hasLower(text, 0, ends[token]!);
  }

  *#cutSentences(): Steps<number[]> {
    const { starts, ends } = this.tokens;
    const sentences: number[] = [];
    for (let block = 0; block < this.blocks.length; block++) {
      const { text } = this.blocks[block]!;
      const last = this.firstToken[block + 1]! - 1;
      sentences.push(this.firstToken[block]!);
      for (let token = this.firstToken[block]!; token < last; token++) {
        if (token % UNITS_A_STEP === UNITS_A_STEP - 1) yield;
        if (ends[token]! - starts[token]! !== 1) continue;
        const sign = text.charCodeAt(starts[token]!);
        if (sign !== FULL_STOP && !SENTENCE_ENDS.has(sign)) continue;
        let next = token + 1;
        while (next < last && CLOSERS.has(foldUnit(text.charCodeAt(starts[next]!))) && starts[next] === ends[next - 1])
          next++;
        if (next < last && this.#isBreak(text, token, next)) sentences.push(next);
      }
    }
    sentences.push(this.tokens.length);
    return sentences;
  }

  /** Whether a new sentence begins at `next` after the stop at `stop`. */
  #isBreak(text: string, stop: number, next: number): boolean {
    const { starts, ends } = this.tokens;
    const sign = text.charCodeAt(starts[stop]!);
    if (sign > 0x7f) return true;
    const unit = text.charCodeAt(starts[next]!);
    const begins = isUpper(unit) || unitClass[unit] !== UNIT.word || (unit >= 0x30 && unit <= 0x39);
    if (!begins || unit === sign) return false;
    const spaced = starts[next]! > ends[next - 1]!;
    if (sign !== 0x2e) return spaced || isUpper(unit);
    if (stop === 0 || ends[stop - 1] !== starts[stop]) return spaced;
    const word = text.slice(starts[stop - 1], ends[stop - 1]);
    if (ABBREVIATIONS.has(word.toLowerCase())) return false;
    if (word.length === 1 && isUpper(word.charCodeAt(0))) return false;
    if (/^\d{1,2}$/.test(word) && AFTER_ORDINALS.has(text.slice(starts[next], ends[next]).toLowerCase())) return false;
    return spaced || (isUpper(unit) && word.length > 2 && !isUpper(word.charCodeAt(word.length - 1)));
  }

  #findSetting(sentence: number): Setting {
    const { starts, ends } = this.tokens;
    const text = this.textOf(this.sentences[sentence]!);
    let words = 0;
    let withLower = 0;
    let plain = 0;
    for (let token = this.sentences[sentence]!; token < this.sentences[sentence + 1]!; token++) {
      const first = text.charCodeAt(starts[token]!);
      const length = ends[token]! - starts[token]!;
      // Numbers have no case.
      if (unitClass[first] !== UNIT.word || length < 2 || (first >= 0x30 && first <= 0x39)) continue;
      words++;
      if (hasLower(text, starts[token]!, ends[token]!)) withLower++;
      if (!isUpper(first) && !(length <= 4 && SMALL_IN_TITLES.has(text.slice(starts[token], ends[token])))) plain++;
    }
    if (words > 1 && withLower === 0) return 'capitals';
    return words > 3 && plain <= words / 10 ? 'title' : 'running';
  }
}

/** Whether a stretch has a letter that is in lower case and has a capital. */
function hasLower(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isUpper(unit) && text[at]!.toUpperCase() !== text[at]) return true;
  }
  return false;
}

/** The last index whose value is at most the one looked for, in a rising row that begins at or below it. */
export function lastAtMost(row: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = row.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (row[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The first index whose value is at least the one looked for; the length when there is none. */
export function firstAtLeast(row: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (row[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
