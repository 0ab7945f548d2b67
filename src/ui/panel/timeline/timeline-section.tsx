import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { joinSentences } from '../../../i18n/join.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { PackLanguage } from '../../components/pack-words.tsx';
import { ChartFrame } from '../chart/chart-frame.tsx';
import { namePacks, packWith } from '../name-packs.ts';
import { type ClaimPosition, type Details, viewWith } from '../panel-data.ts';
import { PositionButton } from '../position-button.tsx';
import { buildTimeline, type Lane, type TimelineEvent } from './build-timeline.ts';
import { keyOf, TimelineChart } from './timeline-chart.tsx';
import { TimelineTable } from './timeline-table.tsx';

interface TimelineSectionProps {
  views: EntryView[];
  /** EDTF dates: of the article, and of the latest source. */
  published: string | null;
  reach: string | null;
  /** Whether details are open. */
  isOpen: boolean;
  onDetails: (details: Details) => void;
}

/** When the positions on this page's claims were taken, and where the article stands among them. */
export function TimelineSection({ views, published, reach, isOpen, onDetails }: TimelineSectionProps) {
  const timeline = useMemo(() => buildTimeline(views, published, reach), [views, published, reach]);
  const [pressed, setPressed] = useState<string | null>(null);
  const packOf = useMemo(() => namePacks(views), [views]);
  const { lanes, undated } = timeline;
  const stances = [
    ...lanes.flatMap(({ events }) => events.map(({ stance }) => stance)),
    ...undated.map(({ position }) => position.stance),
  ];
  if (stances.length === 0) return <p class="soft">{i18n.t('panel.noPositions')}</p>;

  const open = (lane: Lane, event: TimelineEvent) => {
    setPressed(keyOf(lane, event));
    onDetails({ kind: 'positions', claim: lane.claim, positions: event.positions });
  };
  const openOne = ({ claim, position }: ClaimPosition) => {
    setPressed(null);
    onDetails({ kind: 'positions', claim, positions: [position] });
  };
  return (
    <>
      <ChartFrame
        title={i18n.t('panel.timeline.title')}
        note={joinSentences([
          published === null
            ? i18n.t('panel.timeline.noDate')
            : i18n.t('panel.timeline.dated', [formatEdtf(published)]),
          ...(timeline.reach === null ? [] : [i18n.t('panel.timeline.unknown', [formatEdtf(reach!)])]),
        ])}
        stances={stances}
        chart={
          lanes.length > 0 && (
            <TimelineChart timeline={timeline} packOf={packOf} pressed={isOpen ? pressed : null} onPress={open} />
          )
        }
        table={(isShown) => (
          <TimelineTable {...{ timeline, packOf, published }} onPress={isShown ? openOne : undefined} />
        )}
      />
      {undated.length > 0 && (
        <section>
          <h3>{i18n.t('panel.timeline.undated')}</h3>
          <ul class="rows">
            {undated.map((one) => (
              <li key={one.position.id}>
                <PackLanguage.Provider value={viewWith(one.claim, one.position).lang}>
                  <PositionButton
                    position={one.position}
                    pack={packWith(one.claim, one.position, packOf)}
                    onPress={() => openOne(one)}
                  />
                </PackLanguage.Provider>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
