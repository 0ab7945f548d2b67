import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { actorKindSchema } from '../../../knowledge/schema/actor.ts';
import { entrySchema } from '../../../knowledge/schema/entry.ts';
import type { SuggestedStatement } from '../../../projects/suggestions.ts';
import type { About } from './item.ts';

const KINDS = [...actorKindSchema.options, ...entrySchema.shape.kind.options];

/** What is told of an item beside its title, in the language of the interface. */
export function sayAbout(about: About): string[] {
  switch (about.is) {
    case 'actor':
    case 'claim': {
      const kind = sayKind(about.kind);
      return [...(kind ? [kind] : []), ...(about.count === null ? [] : [countText('curate.places', about.count)])];
    }
    case 'statement':
      return [saySpeaker(about.suggested)];
    case 'position':
      return [i18n.t(`stance.${about.stance}`), about.actor, about.entry];
    case 'conflict':
      return [countText('curate.sides', about.sides)];
  }
}

/** A kind of record, or of name as a draft tells it; null where that is not known. */
function sayKind(kind: string): string | null {
  if (kind === 'place') return i18n.t('curate.place');
  const known = KINDS.find((one) => one === kind);
  return known ? i18n.t(`kind.${known}`) : null;
}

/** Who says it; or why nobody knows. */
export function saySpeaker({ speaker, open, passage }: SuggestedStatement): string {
  if (speaker) return speaker.name;
  if (passage || !open) return i18n.t('curate.open.marked');
  return i18n.t(`curate.open.${open === 'several-people' ? 'several' : open === 'nobody-near' ? 'nobody' : 'pronoun'}`);
}
