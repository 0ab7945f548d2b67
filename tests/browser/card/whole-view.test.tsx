import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { CardView } from '../../../src/card/card-view.tsx';
import type { CardRequest } from '../../../src/card/port.ts';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import { agreedClaim, contestedClaim, makePosition, person } from '../../fixtures/entry-views.ts';

const nothing = () => undefined;
const request: CardRequest = {
  ...{ label: '', known: true, rects: () => [], anchor: document.body, by: 'pointer', text: '', published: null },
  ...{ place: { number: 1, of: 1 }, step: nothing, dismiss: async () => true, openPanel: nothing, onClose: nothing },
  load: () => new Promise(nothing),
  explain: () => new Promise(nothing),
  onPage: new Set(),
};
const actions = { close: nothing, retry: nothing, pin: nothing, step: nothing, dismiss: nothing, undo: nothing };

/** What a reader gets to see and hear of a view. */
function show(view: EntryView): string {
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')!;
  const state = { phase: 'shown', token: 1, hold: 'held', label: view.label, view } as const;
  render(<CardView state={state} request={request} headingId="heading" actions={actions} />, root);
  return root.innerHTML;
}

/**
 * For each field of a view another value, with what it takes for it to be shown; or why no card shows it. A field without
 * a row does not compile.
 */
const OTHER: Record<keyof EntryView, Partial<EntryView> | [other: Partial<EntryView>, beside: EntryView] | string> = {
  id: 'an id is for programs',
  packId: 'an id is for programs',
  sameAs: 'an id is for programs',
  lang: { lang: 'fr' },
  category: [{ category: 'person' }, { ...agreedClaim, positions: [makePosition()] }],
  kind: { kind: 'event' },
  label: { label: 'Another label' },
  context: { context: 'Another context.' },
  proposition: { proposition: 'Another proposition.' },
  when: { when: { edtf: '2020', basis: 'stated' } },
  naming: { naming: [{ term: 'the other name', usedBy: [{ id: 'x', label: 'Somebody else' }] }] },
  positions: { positions: [makePosition({ gist: 'Another gist.' })] },
  spokenFor: [{ spokenFor: [makePosition({ gist: 'Another gist.' })] }, person],
  elsewhere: { elsewhere: [{ ...agreedClaim, id: 'other', label: 'Said elsewhere' }] },
  disagreements: {
    disagreements: [{ here: makePosition(), there: makePosition({ gist: 'Another gist.' }), packs: ['One', 'Two'] }],
  },
  conflicts: [{ conflicts: [] }, contestedClaim],
  notes: { notes: [{ code: 'dates-differ', text: 'Another remark.', show: true }] },
  limits: { limits: { ...agreedClaim.limits, sources: 9 } },
  updated: { updated: '2026-06-10' },
};

/** Other values of fields that no card shows. */
const NOT_SHOWN: Record<string, Partial<EntryView>> = {
  id: { id: 'other' },
  packId: { packId: 'other' },
  sameAs: { sameAs: 'other' },
};

describe('a card shows what a view holds', () => {
  test.each(Object.entries(OTHER))('%s', (field, row) => {
    const [other, view] = Array.isArray(row) ? row : [row, agreedClaim];
    if (typeof other === 'string') {
      const changed = { ...person, ...NOT_SHOWN[field] };
      expect(show(changed), `${field} is shown now: give it a row, not the reason why it is not`).toBe(show(person));
      return;
    }
    expect(show({ ...view, ...other }), `nothing in the card shows ${field}`).not.toBe(show(view));
  });
});
