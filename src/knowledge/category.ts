import type { Actor } from './schema/actor.ts';

/** What a reader switches on and off. Claims stand for concepts and events too. */
export const CATEGORIES = ['person', 'organisation', 'state', 'claim'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The category of an actor's kind. */
export function categoryOfActor(kind: Actor['kind']): Category {
  switch (kind) {
    case 'person':
    case 'role':
    case 'unnamed':
      return 'person';
    case 'state':
      return 'state';
    default:
      return 'organisation';
  }
}
