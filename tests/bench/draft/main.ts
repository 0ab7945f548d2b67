import { draftDocument } from '../../../src/drafting/draft-document.ts';
import { type Article, readPolnear } from './read-polnear.ts';
import { addScore, emptyScore, type Score, type Scored } from './score.ts';

const USAGE = `usage: npm run bench -- draft FOLDER SPLIT [--odd | --even | --spread COUNT]

How well statements are found in the articles of PolNeAR (github.com/networkdynamics/PolNeAR).
  FOLDER          a copy of it, with data/SPLIT/text and data/SPLIT/attributions
  SPLIT           train, dev or test
  --odd, --even   every second article in the order of their names, from the first or from the second
  --spread COUNT  so many articles, evenly spread over that order`;

/** Prints how well the draft finds the statements of annotated articles, and how fast. */
export async function run(args: string[]): Promise<number> {
  const [folder, split, ...options] = args;
  const articles = folder && split ? select(readPolnear(folder, split), options) : undefined;
  if (!articles) {
    console.error(USAGE);
    return 2;
  }
  const drafts: Scored[][] = [];
  const begin = performance.now();
  for (const { name, text } of articles) {
    const { statements } = draftDocument({ name, text });
    drafts.push(
      statements.map(({ pieces, speaker, speakerWords }) => ({
        pieces,
        speaker: speaker && { name: speaker.name, isNamed: speaker.kind !== undefined, place: speakerWords },
      })),
    );
  }
  const seconds = (performance.now() - begin) / 1000;
  const score = emptyScore();
  for (const [i, article] of articles.entries()) addScore(score, article, drafts[i]!);
  print(score, score.articles / seconds);
  return 0;
}

function select(articles: Article[], [option, count]: string[]): Article[] | undefined {
  if (option === undefined) return articles;
  if (option === '--odd' || option === '--even')
    return articles.filter((_, i) => i % 2 === (option === '--odd' ? 0 : 1));
  const wanted = Number(count);
  if (option !== '--spread' || !(wanted > 0)) return undefined;
  const step = articles.length / Math.min(wanted, articles.length);
  return Array.from({ length: Math.min(wanted, articles.length) }, (_, i) => articles[Math.floor(i * step)]!);
}

function print(score: Score, perSecond: number): void {
  const { articles, gold, found, loose, strict, direct, directFound, right, wrong } = score;
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const row = (name: string, hits: number) => {
    const [p, r] = [hits / Math.max(1, found), hits / Math.max(1, gold)];
    return `${name.padEnd(8)} precision ${p.toFixed(3)}  recall ${r.toFixed(3)}  F1 ${((2 * p * r) / Math.max(p + r, 1e-9)).toFixed(3)}`;
  };
  console.log(`${articles} articles, ${gold} statements annotated, ${found} found`);
  console.log(row('loose', loose));
  console.log(row('strict', strict));
  console.log(
    `direct quotations: ${direct}, found ${percent(directFound, direct)}, found and right ${percent(right, direct)}`,
  );
  console.log(`wrong mouth: ${percent(wrong, directFound)} of those found`);
  console.log(`${perSecond.toFixed(0)} documents a second`);
}
