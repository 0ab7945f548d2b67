import { writeFrame } from './frame.ts';
import { LAYOUTS, type Layout, writeStory } from './story.ts';

/** A page of the benchmark: its markup, and what tells it from the others. */
export interface BenchArticle {
  name: string;
  html: string;
}

// KB of markup of the page, and of the article in it. As on news sites most of a page is not its article: menus,
// teasers, comments, data for scripts. Live blogs and long reads are the exception.
const SIZES: readonly [page: number, article: number, layout: Layout][] = [
  [10, 6, 'plain'],
  [16, 8, 'linked'],
  [24, 10, 'nested'],
  [32, 12, 'emphasised'],
  [48, 16, 'listed'],
  [60, 14, 'tabled'],
  [64, 40, 'live'],
  [96, 20, 'pictured'],
  [128, 24, 'plain'],
  [200, 120, 'live'],
  [320, 32, 'linked'],
  [500, 300, 'emphasised'],
];

/** Twelve pages from 10 KB to 500 KB of markup, in eight layouts. */
export function makeArticles(): BenchArticle[] {
  return SIZES.map(([page, article, layout], i) => ({
    name: `${page} KB ${layout}`,
    html: makeArticle(page * 1024, article * 1024, layout, i),
  }));
}

/** A page of about so many bytes, of which about so many are its article. */
export function makeArticle(bytes: number, ofArticle: number, layout: Layout, seed = 0): string {
  const story = writeStory(ofArticle, LAYOUTS[layout], seed);
  const { before, after } = writeFrame(Math.max(0, bytes - story.length), seed);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<style>nav { height: 5rem; overflow: hidden }</style></head><body>
${before}<main>
<article>
<h1>What the envoys carried home</h1>
${story}
</article>
</main>
${after}</body></html>`;
}
