import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stance } from '../../../knowledge/schema/position.ts';
import { StanceGlyph } from '../../components/stance-glyph.tsx';

const ORDER: Stance[] = ['support', 'qualify', 'neutral', 'oppose'];

interface ChartFrameProps {
  title: string;
  note: string;
  /** Stances that occur, for the key; as often as they like. */
  stances: Stance[];
  chart: ComponentChildren;
  /** The same as a table. It is always there to be read out, and seen when the reader asks for it. */
  table: (isShown: boolean) => ComponentChildren;
}

/** A drawing with its heading and key, and the switch to its table. */
export function ChartFrame({ title, note, stances, chart, table }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <header class="chart-head">
        <h2>{title}</h2>
        <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {i18n.t('panel.asTable')}
        </button>
      </header>
      <p class="soft">{note}</p>
      <ul class="legend soft">
        {ORDER.filter((stance) => stances.includes(stance)).map((stance) => (
          <li key={stance}>
            <StanceGlyph stance={stance} /> {i18n.t(`stance.${stance}`)}
          </li>
        ))}
      </ul>
      {!asTable && chart}
      {/* What scrolls must be reachable by keyboard. */}
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
        <section class="table" tabIndex={0} aria-label={title}>
          {table(true)}
        </section>
      ) : (
        <div class="unseen">{table(false)}</div>
      )}
    </>
  );
}
