import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '../../../src/cli/split-paragraphs.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { bundled } from './bundled-index.ts';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/spotting');

interface Mark {
  start: number;
  end: number;
  id: string;
}

interface Score {
  precision: number;
  recall: number;
  /** Share of the hits that have the same boundaries. */
  exact: number;
}

const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? file.slice(0, -4) : []));
const texts = names.map((name) => {
  const gold: Mark[] = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));
  return { gold, found: marksOf(readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8')) };
});

/** Cut into paragraphs as `npm run annotate` does it. */
function marksOf(text: string): Mark[] {
  const { offsets, texts: blocks } = splitParagraphs(text);
  return spot(bundled.index, blocks).map(({ block, start, end, entry }) => {
    return { start: offsets[block]! + start, end: offsets[block]! + end, id: entry };
  });
}

/** A hit is the same id on overlapping stretches; every mark counts once. Only ids that are marked anywhere are judged. */
function scoreOf(judged: ReadonlySet<string>): Score {
  let hits = 0;
  let exact = 0;
  let wanted = 0;
  let marked = 0;
  for (const { gold, found } of texts) {
    const open = gold.filter(({ id }) => judged.has(id));
    wanted += open.length;
    for (const mark of found.filter(({ id }) => judged.has(id))) {
      marked++;
      const at = open.findIndex(({ id, start, end }) => id === mark.id && start < mark.end && mark.start < end);
      if (at < 0) continue;
      hits++;
      if (open[at]!.start === mark.start && open[at]!.end === mark.end) exact++;
      open.splice(at, 1);
    }
  }
  return { precision: hits / marked, recall: hits / wanted, exact: exact / hits };
}

const isActor = (id: string) => Object.hasOwn(bundled.categories, id);
const ids = new Set(texts.flatMap(({ gold }) => gold.map(({ id }) => id)));

// A little below what is reached, so that a rule which loses marks or finds wrong ones is seen.
const FLOORS: [kind: string, judged: ReadonlySet<string>, floor: Score][] = [
  ['actors', new Set([...ids].filter(isActor)), { precision: 0.985, recall: 0.98, exact: 0.985 }],
  ['claims', new Set([...ids].filter((id) => !isActor(id))), { precision: 0.97, recall: 0.9, exact: 0.97 }],
];

describe('the invented news texts', () => {
  test('are there', () => expect(texts).toHaveLength(40));

  test.each(FLOORS)('%s are found', (_, judged, floor) => {
    const score = scoreOf(judged);
    expect(score.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(score.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(score.exact).toBeGreaterThanOrEqual(floor.exact);
  });
});
