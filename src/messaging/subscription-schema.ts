import * as z from 'zod/mini';
import type { AskReason, CheckFault, Subscription } from './subscription.ts';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const time = z.int().check(z.nonnegative());

// As objects, so that one that is missing is an error.
const REASONS: Record<AskReason, true> = {
  ...{ newKey: true, notNewer: true, removes: true, licence: true, unsigned: true, pinned: true },
};
const FAULTS: Record<CheckFault, true> = {
  ...{ offline: true, unreachable: true, late: true, tooLarge: true, notFound: true, refused: true, serverError: true },
  ...{ notAllowed: true, notAnIndex: true, newerFormat: true, unsigned: true, badSignature: true, otherKey: true },
  ...{ brokenSuccession: true, otherPack: true, otherFile: true, badPack: true, noRoom: true, notStored: true },
};
const version = text(60);
const sha256 = text(64);

const checkResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current') }),
  z.strictObject({ kind: z.literal('updated'), version }),
  z.strictObject({
    ...{ kind: z.literal('waits'), version, sha256 },
    reasons: z.array(z.enum(Object.keys(REASONS) as AskReason[])).check(z.maxLength(Object.keys(REASONS).length)),
  }),
  z.strictObject({ kind: z.literal('failed'), fault: z.enum(Object.keys(FAULTS) as CheckFault[]) }),
]);

/** A subscription as it is stored, and as the options hand it over. */
export const subscriptionSchema = z.strictObject({
  pack: text(90),
  address: text(2100),
  origin: text(300),
  publisher: text(200),
  key: z.nullable(text(43)),
  version,
  sha256,
  isPinned: z.boolean(),
  expires: z.nullable(text(10)),
  checkEvery: z.int().check(z.nonnegative()),
  lastAt: z.nullable(time),
  nextAt: z.nullable(time),
  result: checkResult,
  told: z.nullable(text(300)),
}) satisfies z.ZodMiniType<Subscription>;
