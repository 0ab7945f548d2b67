import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as MonyoneGreedy } from '@monyone/aho-corasick/greedy';
import ClassicAhoCorasick from 'ahocorasick';
import Mark from 'mark.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import ModernFastAhoCorasick from 'modern-ahocorasick/fast';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { buildIndex, type IndexInput } from '../../../src/spotting/build-index.ts';
import { decodeIndex, encodeIndex } from '../../../src/spotting/encode-index.ts';
import type { SpottingIndex } from '../../../src/spotting/index-format.ts';
import { buildMatcher } from '../../../src/spotting/matcher.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { makeNames, makePage } from './corpus.ts';

/** What the benchmark can ask of a page in the browser: figures in milliseconds. */
export interface InPage {
  scan(names: number, sizes: readonly number[], rounds: number): number[];
  scanWithPack(names: number, sizes: readonly number[], rounds: number, input: IndexInput): number[];
  build(names: number, rounds: number): number[];
  store(names: number): Promise<void>;
  load(): Promise<number>;
  peers(names: number, units: number, rounds: number): Record<string, number[]>;
  mark(names: number, units: number): number;
}

const NO_PACK: IndexInput = { spotting: [], actors: {}, entries: {} };

/** Records for made-up names beside those of a pack, one entry for each name. */
function withNames(names: readonly string[], input: IndexInput): IndexInput {
  const spotting: Pack['spotting'] = names.map((name, number) => ({
    target: `name-${number}`,
    aliases: [{ text: [name], lang: 'en', type: 'name', case: 'initial' }],
    patterns: [],
  }));
  const actors = Object.fromEntries(names.map((_, number) => [`name-${number}`, { kind: 'person' as const }]));
  return { spotting: [...input.spotting, ...spotting], actors: { ...input.actors, ...actors }, entries: input.entries };
}

/** Times some work after warming up; returns each round. */
function time(rounds: number, work: () => unknown): number[] {
  for (let round = 0; round < Math.min(10, rounds); round++) work();
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1]!;
}

/** For each size of page, the median over the rounds. */
function scanPages(index: SpottingIndex, names: readonly string[], sizes: readonly number[], rounds: number): number[] {
  return sizes.map((size, seed) => {
    const page = makePage(size, names, seed + 2);
    return median(time(rounds, () => spot(index, page)));
  });
}

/** Finds one by one: V8 remembers the result of finding all. */
function countMatches(expression: RegExp, text: string): number {
  let count = 0;
  expression.lastIndex = 0;
  while (expression.exec(text)) count++;
  return count;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('indexes');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const inPage: InPage = {
  scan(names, sizes, rounds) {
    const list = makeNames(names);
    return scanPages(buildIndex(withNames(list, NO_PACK)), list, sizes, rounds);
  },

  scanWithPack(names, sizes, rounds, input) {
    const list = makeNames(names);
    return scanPages(buildIndex(withNames(list, input)), list, sizes, rounds);
  },

  build(names, rounds) {
    const input = withNames(makeNames(names), NO_PACK);
    return Array.from({ length: rounds }, () => {
      const start = performance.now();
      buildIndex(input);
      return performance.now() - start;
    });
  },

  async store(names) {
    const index = buildIndex(withNames(makeNames(names), NO_PACK));
    const encoded = await encodeIndex(index);
    const database = await openDatabase();
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('indexes', 'readwrite');
      transaction.objectStore('indexes').put(encoded, 'index');
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  },

  async load() {
    const start = performance.now();
    const database = await openDatabase();
    const stored = await new Promise<unknown>((resolve, reject) => {
      const request = database.transaction('indexes').objectStore('indexes').get('index');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const index = await decodeIndex(stored);
    const spent = performance.now() - start;
    if (spot(index, ['Nothing is here.']).length > 0) throw new Error('the stored index is not what it was');
    return spent;
  },

  peers(names, units, rounds) {
    const list = makeNames(names);
    const blocks = makePage(units, list);
    const text = blocks.join('\n');
    const index = buildIndex(withNames(list, NO_PACK));
    const words = buildMatcher(list, { words: true });
    const plain = buildMatcher(list);
    // Names are to be found however they are capitalised. Libraries compare letter by letter: they get lower case.
    const lower = list.map((name) => name.toLowerCase());
    const modern = new ModernAhoCorasick(lower);
    const modernFast = new ModernFastAhoCorasick(lower);
    const monyone = new MonyoneFast(lower);
    const greedy = new MonyoneGreedy(lower);
    const classic = new ClassicAhoCorasick(lower);
    const expression = new RegExp(list.toSorted((a, b) => b.length - a.length).join('|'), 'gi');
    const longest = { overlap: 'leftmost-longest' } as never;
    return {
      'Counterpoint spot (words, case, gates)': time(rounds, () => spot(index, blocks)),
      'Counterpoint matcher, words': time(rounds, () => words.findAll(text)),
      '@monyone/aho-corasick/fast': time(rounds, () => monyone.matchInText(text.toLowerCase())),
      '@monyone/aho-corasick/greedy': time(rounds, () => greedy.matchInText(text.toLowerCase())),
      'modern-ahocorasick': time(rounds, () => modern.search(text.toLowerCase(), longest)),
      'modern-ahocorasick/fast': time(rounds, () => modernFast.search(text.toLowerCase(), longest)),
      ahocorasick: time(rounds, () => classic.search(text.toLowerCase())),
      'RegExp alternation': time(rounds, () => countMatches(expression, text)),
      'Counterpoint matcher, plain strings as they are': time(rounds, () => plain.findAll(text)),
    };
  },

  mark(names, units) {
    const list = makeNames(names);
    const article = document.createElement('article');
    article.append(
      ...makePage(units, list).map((block) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = block;
        return paragraph;
      }),
    );
    document.body.replaceChildren(article);
    const start = performance.now();
    new Mark(article).mark([...list], { separateWordSearch: false, accuracy: 'exactly' });
    return performance.now() - start;
  },
};

Object.assign(globalThis, { inPage });
