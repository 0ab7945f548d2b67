import { createCard } from '../../../src/card/card.ts';
import type { CardPort, CardRequest } from '../../../src/card/port.ts';
import type { DescribedEntry } from '../../../src/messaging/protocol.ts';
import type { NamedExplanation } from '../../../src/spotting/name-rule.ts';
import { contestedClaim } from '../../fixtures/entry-views.ts';

/** A page with one mention, and a card on it that tests can look into. */
export interface Scene {
  card: CardPort;
  mention: HTMLElement;
  /** Ids of the openings whose card has closed, in order. */
  closed: string[];
  /** Open a card and wait until its entry shows. */
  open(changes?: Partial<CardRequest> & { id?: string; view?: DescribedEntry }): Promise<HTMLElement>;
  /** The panel of the open card; null when none is open. */
  panel(): HTMLElement | null;
}

export function makeScene(html = '<p>Before <b id="mention">the tunnel plan</b> after.</p>'): Scene {
  document.body.innerHTML = html;
  const card = createCard('open');
  const closed: string[] = [];
  const panel = () =>
    document.querySelector('[data-counterpoint-card]')?.shadowRoot?.querySelector<HTMLElement>('.panel') ?? null;
  const mention = document.getElementById('mention')!;
  return {
    card,
    mention,
    closed,
    panel,
    async open({ id = 'first', view = contestedClaim, ...changes } = {}) {
      const answer = Promise.resolve({ ok: true as const, value: view });
      card.open({
        label: view.label,
        known: true,
        load: () => answer,
        rects: () => [...mention.getClientRects()],
        anchor: mention,
        by: 'pointer',
        text: 'text',
        place: { number: 1, of: 1 },
        published: null,
        explain: async () => ({ ok: true, value: makeExplanation() }),
        step: () => {},
        dismiss: async () => true,
        onPage: new Set(),
        openPanel: () => {},
        onClose: () => closed.push(id),
        ...changes,
      });
      await settle();
      return panel()!;
    },
  };
}

/** A rule without any ids in it. */
export function makeExplanation(changes: Partial<NamedExplanation> = {}): NamedExplanation {
  const names = { entries: {}, lists: {}, topics: {} };
  return { entry: 'tunnel-plan', kind: 'name', text: 'tunnel plan', gates: [], names, ...changes };
}

/** Let answers that are there be taken, and the next frame be drawn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
