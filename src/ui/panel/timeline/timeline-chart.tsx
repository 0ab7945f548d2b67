import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatEdtf } from '../../components/format-date.ts';
import { PackLanguage, usePackWords } from '../../components/pack-words.tsx';
import { StanceShape } from '../../components/stance-glyph.tsx';
import { ChartButtons } from '../chart/chart-buttons.tsx';
import { useDrawingWidth } from '../chart/use-drawing-width.ts';
import { ClaimHeading } from '../claim-heading.tsx';
import type { PackOf } from '../name-packs.ts';
import type { Lane, Timeline, TimelineEvent } from './build-timeline.ts';
import { ticksIn } from './days.ts';
import { nameEvent } from './name-event.ts';
import { GLYPH, type PlacedEvent, placeEvents, ROW } from './place-events.ts';

interface TimelineChartProps {
  timeline: Timeline;
  packOf: PackOf;
  /** Key of the event whose evidence is open. */
  pressed: string | null;
  onPress: (lane: Lane, event: TimelineEvent) => void;
}

/** In units of the drawing, which are pixels at the usual text size. */
const AXIS = 34;
const TICK_ROOM = 72;

/** One lane a claim along a common axis; the line of the article's own day runs through all of them. */
export function TimelineChart({ timeline, packOf, pressed, onPress }: TimelineChartProps) {
  const [frame, width] = useDrawingWidth();
  const { domain, lanes, published, reach } = timeline;
  const shareOf = (day: number) => Math.min(Math.max((day - domain.first) / (domain.last - domain.first), 0), 1);
  const rtl = i18n.t('direction') === 'rtl';
  const scale = (day: number) => (rtl ? 1 - shareOf(day) : shareOf(day)) * width;
  return (
    <div class="timeline" ref={frame}>
      {reach !== null && <div class="unknown" style={{ '--at': shareOf(reach) }} />}
      <Axis timeline={timeline} scale={scale} width={width} />
      {published !== null && <div class="article-day" style={{ '--at': shareOf(published) }} />}
      {lanes.map((lane) => (
        <section key={lane.claim.id} class="lane">
          <PackLanguage.Provider value={lane.claim.lang}>
            <ClaimHeading claim={lane.claim} packOf={packOf} />
            <LaneDrawing {...{ lane, scale, width, packOf, pressed, onPress }} />
          </PackLanguage.Provider>
        </section>
      ))}
    </div>
  );
}

interface DrawingProps {
  /** From a day to its place across the drawing. */
  scale: (day: number) => number;
  width: number;
}

function Axis({ timeline: { domain, published }, scale, width }: DrawingProps & { timeline: Timeline }) {
  const at = published === null ? null : scale(published);
  const ticks = useMemo(() => ticksIn(domain, Math.max(2, Math.floor(width / TICK_ROOM))), [domain, width]);
  const isFree = (x: number) => at === null || Math.abs(x - at) > TICK_ROOM / 2;
  return (
    <svg class="axis" viewBox={`0 0 ${width} ${AXIS}`} aria-hidden="true">
      <rect class="ground" width={width} height={AXIS} />
      {ticks.map(({ day, edtf }) => (
        <g key={edtf}>
          <path class="rule" d={`M${scale(day)} ${AXIS - 6}V${AXIS}`} />
          {isFree(scale(day)) && (
            <text x={scale(day)} y={AXIS - 9} text-anchor={anchorAt(scale(day), width)}>
              {formatEdtf(edtf)}
            </text>
          )}
        </g>
      ))}
      <path class="rule" d={`M0 ${AXIS - 0.5}H${width}`} />
      {at !== null && (
        <>
          <text class="published" x={at} y={12} text-anchor={anchorAt(at, width)}>
            {i18n.t('panel.timeline.article')}
          </text>
          <path class="published" d={`M${at} 17V${AXIS}`} />
        </>
      )}
    </svg>
  );
}

interface LaneDrawingProps extends DrawingProps, Pick<TimelineChartProps, 'packOf' | 'pressed' | 'onPress'> {
  lane: Lane;
}

function LaneDrawing({ lane, scale, width, packOf, pressed, onPress }: LaneDrawingProps) {
  const placed = placeEvents(lane.events, scale, width);
  const height = (Math.max(...placed.map(({ row }) => row)) + 1) * ROW;
  const items = placed.map((event) => ({
    key: keyOf(lane, event.event),
    label: nameEvent(lane.claim, event.event, packOf),
    x: (event.from + event.to) / 2,
    y: (event.row + 0.5) * ROW,
    width: event.to - event.from,
    height: ROW,
    drawing: <EventDrawing placed={event} />,
  }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset.
    <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={lane.claim.label}>
      <ChartButtons
        items={items}
        pressed={pressed}
        onPress={(key) => onPress(lane, lane.events.find((event) => keyOf(lane, event) === key)!)}
      />
    </svg>
  );
}

function EventDrawing({ placed: { event, row, sign, line, who, side } }: { placed: PlacedEvent }) {
  const { lang } = usePackWords();
  const y = (row + 0.5) * ROW;
  const beside = GLYPH / 2 + 4;
  return (
    <>
      <g class={`glyph-${event.stance}`}>
        {line && <path class="span" d={`M${line.from} ${y}H${line.to}`} />}
        <g transform={`translate(${sign - GLYPH / 2} ${y - GLYPH / 2})`}>
          <StanceShape stance={event.stance} />
        </g>
      </g>
      <text
        class="who"
        x={side === 'right' ? sign + beside : sign - beside}
        y={y + 4}
        lang={lang}
        direction="ltr"
        text-anchor={side === 'right' ? 'start' : 'end'}
      >
        {who}
      </text>
    </>
  );
}

/** What tells an event from all others of the timeline. */
export function keyOf(lane: Lane, { edtf, stance }: TimelineEvent): string {
  return `${lane.claim.id} ${edtf} ${stance}`;
}

/** Text near an edge stays within it. */
function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  const edge = TICK_ROOM / 2;
  const [left, right] = i18n.t('direction') === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  if (x < edge) return left;
  return x > width - edge ? right : 'middle';
}
