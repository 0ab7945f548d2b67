import { MAX_FRAMES } from './limits.ts';
import type { PageMessages } from './protocol.ts';

type Checks = { [Type in keyof PageMessages]: (value: unknown) => boolean };

// Marked so that the page script, which asks no page, is built without these checks.
// @__NO_SIDE_EFFECTS__
const says = (key: string) => (value: unknown) => typeof fieldOf(value, key) === 'boolean';
// Nothing is made of it.
const anything = () => true;

const CHECKS: Checks = {
  // What the packs know has to be at hand (`page-report.ts`).
  report: anything,
  jump: says('found'),
  jumpBack: anything,
  step: says('found'),
  openCard: says('opened'),
  lookUp: says('known'),
  refresh: anything,
  reportAgain: anything,
  frameFound: anything,
  frames: (value) => Array.isArray(value) && value.length <= MAX_FRAMES && value.every(isFrame),
  current: (value) => {
    const since = fieldOf(value, 'since');
    return since === null || Number.isFinite(since);
  },
};

/**
 * Whether what a page script has answered is of the kind that was asked for: it runs beside the page's own code, which
 * may have taken it over.
 */
export function isPageAnswer<Type extends keyof PageMessages>(
  type: Type,
  value: unknown,
): value is PageMessages[Type]['answer'] {
  return CHECKS[type](value);
}

/** Firefox numbers frames beyond 2 ** 32. */
function isFrame(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
