import * as z from 'zod/mini';
import { MAX_MENTIONS } from './limits.ts';

/** One that counts beyond all measure says nothing else wrong. */
const countedFrom = (least: number) =>
  z.pipe(
    z.int().check(z.minimum(least)),
    z.transform((count: number) => Math.min(count, MAX_MENTIONS)),
  );

/** How often something is mentioned, as a page counts it. */
export const mentionCount = countedFrom(0);

/** The same of what is mentioned at all. */
export const someMentions = countedFrom(1);
