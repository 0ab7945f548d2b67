import { describe, expect, test } from 'vitest';
import { MAX_PLACES } from '../../../src/messaging/limits.ts';
import type { Annotation } from '../../../src/messaging/protocol.ts';
import { summarizeFindings } from '../../../src/page/navigation/summarize-findings.ts';
import type { Mention } from '../../../src/spotting/types.ts';

const mention = (entry: string, block: number, start: number): Mention =>
  ({ ...{ entry, block, start, end: start + 2, rule: 0 }, category: 'claim' }) as Mention;
const about = (mentions: Mention[]): Annotation => ({
  mentions,
  entries: Object.fromEntries(
    mentions.map(({ entry }) => [entry, { label: entry, category: 'claim', contention: null, recorded: true }]),
  ),
});
const placesOf = (mentions: Mention[], marked: Mention[], lengths: number[]) =>
  Object.fromEntries(summarizeFindings(about(mentions), marked, lengths).found.map(({ id, at }) => [id, at]));

describe('where marks stand is told as a share of the text', () => {
  const plan = mention('plan', 0, 0);
  const later = mention('plan', 2, 50);
  const xi = mention('xi', 1, 100);

  test.each<[string, Mention[], number[], Record<string, number[] | undefined>]>([
    ['of all that are marked', [plan, xi, later], [100, 100, 200], { plan: [0, 0.625], xi: [0.5] }],
    ['of none that is not', [plan], [100, 100, 200], { plan: [0], xi: undefined }],
    ['in fine steps', [later], [1, 1, 301], { plan: [0.1716], xi: undefined }],
    ['never beyond the end', [later], [0, 0, 10], { plan: [1], xi: undefined }],
    ['of a page without text', [plan], [], { plan: [0], xi: undefined }],
  ])('%s', (_, marked, lengths, expected) => {
    expect(placesOf([plan, xi, later], marked, lengths)).toEqual(expected);
  });

  test('of very many marks the first', () => {
    const many = Array.from({ length: MAX_PLACES + 5 }, (_, at) => mention('plan', 0, at));
    expect(placesOf(many, many, [1000]).plan).toHaveLength(MAX_PLACES);
    expect(summarizeFindings(about(many), many, [1000]).found[0]?.marked).toBe(MAX_PLACES + 5);
  });
});
