import * as z from 'zod';
import { MAX_MENTIONS } from './limits.ts';

/** How often something is mentioned, as a page counts it: one that counts beyond all measure says nothing else wrong. */
export const mentionCount = z
  .int()
  .nonnegative()
  .transform((count) => Math.min(count, MAX_MENTIONS));
