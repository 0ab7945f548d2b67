import { compareDates } from '../../../knowledge/edtf.ts';
import type { EntryView, PositionView } from '../../../knowledge/entry-view.ts';
import type { Stance } from '../../../knowledge/schema/position.ts';
import { actorKey, type ClaimPosition, positionsOn, sharedClaims } from '../panel-data.ts';
import { type DaySpan, spanOf } from './days.ts';

/** Positions on one claim with the same date and stance. */
export interface TimelineEvent {
  edtf: string;
  span: DaySpan;
  stance: Stance;
  positions: PositionView[];
}

export interface Lane {
  /** Where several packs have it, it holds the others' views. */
  claim: EntryView;
  /** By date. */
  events: TimelineEvent[];
}

export interface Timeline {
  /** Claims with a dated position, the one with most positions first. */
  lanes: Lane[];
  undated: ClaimPosition[];
  /** What the axis covers: every date, and the article's own. */
  domain: DaySpan;
  /** Days since 1970: of the article, and of the latest source where that is older than the article. */
  published: number | null;
  reach: number | null;
}

/** Room beside the first and the last date, as a share of the time between them, and in days at least. */
const PADDING = { share: 0.04, least: 20 };

/**
 * When the positions on the claims of a page were taken. `published` and `reach` are EDTF dates of the article and of the
 * latest source.
 */
export function buildTimeline(views: EntryView[], published: string | null, reach: string | null): Timeline {
  const claims = sharedClaims(views);
  const lanes = claims
    .map((claim) => ({ claim, events: eventsOf(positionsOn(claim)) }))
    .filter(({ events }) => events.length > 0);
  const article = published === null ? null : (spanOf(published)?.first ?? null);
  const end = reach === null ? null : (spanOf(reach)?.last ?? null);
  const days = lanes
    .flatMap(({ events }) => events.flatMap(({ span }) => [span.first, span.last]))
    .concat(article ?? [])
    .filter((day) => Number.isFinite(day));
  return {
    lanes,
    undated: claims.flatMap((claim) =>
      positionsOn(claim)
        .filter(({ when }) => when.edtf === null)
        .map((position) => ({ claim, position })),
    ),
    domain: padded({ first: Math.min(...days), last: Math.max(...days) }),
    published: article,
    // Later than the article, it takes nothing away from what is shown.
    reach: end !== null && article !== null && end < article ? end : null,
  };
}

function eventsOf(positions: PositionView[]): TimelineEvent[] {
  const dated = positions.flatMap((position) => {
    const span = position.when.edtf === null ? null : spanOf(position.when.edtf);
    return span ? [{ position, span, edtf: position.when.edtf! }] : [];
  });
  const groups = Map.groupBy(dated, ({ edtf, position }) => `${edtf} ${position.stance}`);
  return [...groups.values()]
    .map((group) => ({
      edtf: group[0]!.edtf,
      span: group[0]!.span,
      stance: group[0]!.position.stance,
      positions: group.map(({ position }) => position),
    }))
    .sort((one, other) => compareDates(one.edtf, other.edtf));
}

/** The names of those whose positions an event holds, each actor once. */
export function actorsOf({ positions }: Pick<TimelineEvent, 'positions'>): string[] {
  const names = new Map<string, string>();
  for (const { actor } of positions) if (!names.has(actorKey(actor))) names.set(actorKey(actor), actor.label);
  return [...new Set(names.values())];
}

function padded({ first, last }: DaySpan): DaySpan {
  const room = Math.max((last - first) * PADDING.share, PADDING.least);
  return { first: first - room, last: last + room };
}
