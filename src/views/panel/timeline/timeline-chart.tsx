import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatEdtf } from '../../shared/format-date.ts';
import { StanceShape } from '../../shared/stance-glyph.tsx';
import { ChartButtons, type ChartItem } from '../chart/chart-buttons.tsx';
import { useDrawingWidth } from '../chart/use-drawing-width.ts';
import type { Lane, Timeline, TimelineEvent } from './build-timeline.ts';
import { ticksIn } from './days.ts';
import { nameEvent } from './name-event.ts';
import { stack } from './stack.ts';

interface TimelineChartProps {
  timeline: Timeline;
  pressed: string | null;
  onPress: (event: TimelineEvent) => void;
}

/** Height of a row of events, and width of a shape with its number, in units of the drawing; pixels at usual text size. */
const ROW = 24;
const GLYPH = 12;
const NUMBER = 12;
const AXIS = 34;
const TICK_ROOM = 72;

type Scale = (day: number) => number;

/** One lane a claim along a common axis; the line of the article's own date runs through all of them. */
export function TimelineChart({ timeline, pressed, onPress }: TimelineChartProps) {
  const [frame, width] = useDrawingWidth();
  const { domain, lanes } = timeline;
  const scale = useMemo<Scale>(() => {
    const rtl = i18n.t('direction') === 'rtl';
    return (day) => {
      const share = Math.min(Math.max((day - domain.first) / (domain.last - domain.first), 0), 1);
      return (rtl ? 1 - share : share) * width;
    };
  }, [domain, width]);
  return (
    <div class="timeline" ref={frame}>
      <Axis timeline={timeline} scale={scale} width={width} />
      {lanes.map((lane) => (
        <section key={lane.claim.id} class="lane">
          <h3 dir="auto">{lane.claim.label}</h3>
          <LaneDrawing {...{ lane, timeline, scale, width, pressed, onPress }} />
        </section>
      ))}
    </div>
  );
}

interface DrawingProps {
  timeline: Timeline;
  scale: Scale;
  width: number;
}

function Axis({ timeline: { domain, published, asOf }, scale, width }: DrawingProps) {
  const at = published === null ? null : scale(published);
  return (
    <svg class="axis" viewBox={`0 0 ${width} ${AXIS}`} aria-hidden="true">
      <Unknown asOf={asOf} scale={scale} width={width} height={AXIS} />
      {ticksIn(domain, Math.max(2, Math.floor(width / TICK_ROOM))).map(({ day, edtf }) => (
        <g key={edtf}>
          <path class="rule" d={`M${scale(day)} ${AXIS - 6}V${AXIS}`} />
          <text x={scale(day)} y={AXIS - 9} text-anchor={anchorAt(scale(day), width)}>
            {formatEdtf(edtf)}
          </text>
        </g>
      ))}
      <path class="rule" d={`M0 ${AXIS - 0.5}H${width}`} />
      {at !== null && (
        <>
          <text class="published" x={at} y={11} text-anchor={anchorAt(at, width)}>
            {i18n.t('panel.timeline.article')}
          </text>
          <path class="published" d={`M${at} 15V${AXIS}`} />
        </>
      )}
    </svg>
  );
}

function LaneDrawing({ lane, timeline, scale, width, pressed, onPress }: DrawingProps & LaneProps) {
  const { published, asOf } = timeline;
  const extents = lane.events.map(({ span, positions }) => {
    const [start, end] = [scale(span.first), scale(span.last)];
    const room = GLYPH + (positions.length > 1 ? NUMBER : 0);
    const middle = Math.min(Math.max((start + end) / 2, ROW / 2), width - room + GLYPH / 2 - 2);
    const [from, to] = [Math.min(start, end, middle - ROW / 2), Math.max(start, end, middle + room)];
    return { from, to, middle, line: Math.abs(end - start) > 2 ? `${start} ${end}` : null, start, end };
  });
  const rows = stack(extents);
  const height = (Math.max(...rows) + 1) * ROW;
  const items = lane.events.map((event, index): ChartItem => {
    const { from, to, middle, start, end, line } = extents[index]!;
    const y = (rows[index]! + 0.5) * ROW;
    return {
      key: keyOf(lane, event),
      label: nameEvent(event),
      ...{ x: (from + to) / 2, y, width: to - from, height: ROW },
      drawing: (
        <g class={`glyph-${event.stance}`}>
          {line && <path class="span" d={`M${start} ${y}H${end}`} />}
          <circle class="halo" cx={middle} cy={y} r={GLYPH / 2 + 1.5} />
          <g transform={`translate(${middle - GLYPH / 2} ${y - GLYPH / 2})`}>
            <StanceShape stance={event.stance} />
          </g>
          {event.positions.length > 1 && (
            <text class="number" x={middle + GLYPH / 2 + 3} y={y + 4}>
              {event.positions.length}
            </text>
          )}
        </g>
      ),
    };
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset.
    <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={lane.claim.label}>
      <Unknown asOf={asOf} scale={scale} width={width} height={height} />
      {published !== null && <path class="published" d={`M${scale(published)} 0V${height}`} />}
      <ChartButtons
        items={items}
        pressed={pressed}
        onPress={(key) => onPress(lane.events.find((event) => keyOf(lane, event) === key)!)}
      />
    </svg>
  );
}

interface LaneProps {
  lane: Lane;
  pressed: string | null;
  onPress: (event: TimelineEvent) => void;
}

/** The time of which the pack knows nothing. */
function Unknown({ asOf, scale, width, height }: { asOf: number | null; scale: Scale; width: number; height: number }) {
  if (asOf === null) return null;
  const [at, end] = [scale(asOf), scale(Number.POSITIVE_INFINITY)];
  return <rect class="unknown" x={Math.min(at, end)} width={Math.min(width, Math.abs(end - at))} height={height} />;
}

export function keyOf(lane: Lane, { edtf, stance }: TimelineEvent): string {
  return `${lane.claim.id} ${edtf} ${stance}`;
}

/** Text near an edge stays within it. */
function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  const edge = TICK_ROOM / 2;
  const [low, high] = i18n.t('direction') === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  if (x < edge) return low;
  return x > width - edge ? high : 'middle';
}
