import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { CardRequest } from '../../../src/card/port.ts';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import { contestedClaim, person, stateWithoutPosition } from '../../fixtures/entry-views.ts';
import { makeExplanation, makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(async () => {
  await page.viewport(1000, 800);
  scene = makeScene('<main><h1>Article</h1><p>Before <b id="mention">the tunnel plan</b> after.</p></main>');
});
afterEach(async () => {
  scene.card.stop();
  document.documentElement.removeAttribute('style');
  document.documentElement.dir = '';
  await emulate();
});

interface DevTools {
  send(method: 'Emulation.setEmulatedMedia', options: { features: { name: string; value: string }[] }): Promise<void>;
}

function emulate(...features: { name: string; value: string }[]): Promise<void> {
  return (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', { features });
}

/** Open everything that can be opened in the card. */
async function openAll(changes: Partial<CardRequest> & { view?: EntryView } = {}): Promise<HTMLElement> {
  const panel = await scene.open({
    place: { number: 2, of: 7 },
    published: '2023-04-25',
    explain: async () => ({
      ok: true,
      value: makeExplanation({
        kind: 'phrase',
        text: '[the? tunnel/rail plan] ~3 coast',
        gates: [{ topic: 'norvik', notAfter: ['of Wight'] }, { mixedCase: true }],
        names: { entries: {}, lists: {}, topics: { norvik: ['Norvik', 'strait'] } },
      }),
    }),
    ...changes,
  });
  await userEvent.click(panel.querySelector('[aria-label="More"]')!);
  for (const details of panel.querySelectorAll('details')) details.open = true;
  await settle();
  await settle();
  return panel;
}

/** What axe holds against which element; that a dot between two texts is too short to judge does not count. */
function listed(results: axe.Result[]): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !html.startsWith('<span class="dot"'))
      .map(({ html, any }) => `${id}: ${html} ${any[0]?.message}`),
  );
}

describe.each(['light', 'dark'])('axe finds nothing, %s', (theme) => {
  test.each<[string, Partial<CardRequest> & { view?: EntryView }]>([
    ['a contested claim', { view: contestedClaim }],
    ['a person', { view: person }],
    ['an entry without positions', { view: stateWithoutPosition }],
    ['on its way', { load: () => new Promise(() => {}) }],
    ['a failure', { load: async () => ({ ok: false, error: { code: 'unreachable', message: 'asleep' } }) }],
  ])('%s', async (_, changes) => {
    await emulate({ name: 'prefers-color-scheme', value: theme });
    const opened = await openAll(changes);
    // axe cannot judge colours in a shadow tree on top of the page, nor what is scrolled away: it is given a copy.
    const style = (opened.getRootNode() as ShadowRoot).querySelector('style')!.cloneNode(true);
    const panel = opened.cloneNode(true) as HTMLElement;
    scene.card.stop();
    panel.popover = null;
    panel.style.cssText = '--rem: 16px; position: static; max-height: none';
    document.body.replaceChildren(style, panel);
    const results = await axe.run(panel, { rules: { region: { enabled: false } } });
    document.body.replaceChildren();
    expect(results.passes.length).toBeGreaterThan(10);
    expect(listed(results.violations)).toEqual([]);
    expect(listed(results.incomplete)).toEqual([]);
  });
});

/** Elements that stick out of the panel sideways. */
function sticksOut(panel: HTMLElement): string[] {
  const { left, right } = panel.getBoundingClientRect();
  return [...panel.querySelectorAll<HTMLElement>(':not(.unseen, .dot, .part, .parts, svg *)')]
    .filter((each) => each.checkVisibility())
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((each) => each.outerHTML.slice(0, 80));
}

describe('fits', () => {
  test.each<[string, number, string, 'ltr' | 'rtl']>([
    ['320 px', 320, '', 'ltr'],
    ['320 px, text at 200%', 320, '32px', 'ltr'],
    ['a wide screen, text at 200%', 1000, '32px', 'ltr'],
    ['a page from right to left', 1000, '', 'rtl'],
  ])('%s: nothing is cut off sideways', async (_, width, size, dir) => {
    await page.viewport(width, 800);
    document.documentElement.dir = dir;
    const panel = await openAll();
    // Stands in for the reader's own text size, which a page cannot set.
    if (size) panel.style.setProperty('--rem', size);
    await settle();
    expect(panel.scrollWidth).toBe(panel.clientWidth);
    expect(sticksOut(panel)).toEqual([]);
  });

  test.each<[string, number, string, columns: number]>([
    ['of the usual width', 1000, '', 2],
    ['of the usual width, text at 200%', 1000, '32px', 2],
    ['as a sheet on a phone', 400, '', 2],
    ['as a sheet on a small phone', 320, '', 1],
  ])('two sides %s stand as they can be read', async (_, width, size, columns) => {
    await page.viewport(width, 800);
    const panel = await openAll();
    if (size) panel.style.setProperty('--rem', size);
    for (const details of panel.querySelectorAll<HTMLDetailsElement>('.pair details')) details.open = false;
    await settle();
    const boxes = [...panel.querySelectorAll('.pair > .side')].map((side) => side.getBoundingClientRect());
    expect(boxes[0]!.width).toBe(boxes[1]!.width);
    expect(boxes[0]!.top === boxes[1]!.top ? 2 : 1).toBe(columns);
    // In ems of the text: some 22 letters, under which every other word stands alone.
    expect(boxes[0]!.width / Number.parseFloat(getComputedStyle(panel).fontSize)).toBeGreaterThan(11);
  });

  test('from right to left as a whole', async () => {
    const panel = await openAll();
    panel.dir = 'rtl';
    await settle();
    expect(panel.scrollWidth).toBe(panel.clientWidth);
    expect(sticksOut(panel)).toEqual([]);
    const [head] = panel.querySelectorAll<HTMLElement>('.tools');
    expect(head!.getBoundingClientRect().left).toBeLessThan(panel.getBoundingClientRect().left + 60);
  });

  test('no line of short texts begins or ends with its dot', async () => {
    for (const width of [320, 360, 400, 1000]) {
      await page.viewport(width, 800);
      const panel = await openAll();
      for (const parts of panel.querySelectorAll<HTMLElement>('.parts')) {
        const start = parts.getBoundingClientRect().left;
        for (const dot of parts.querySelectorAll('.dot')) {
          const box = dot.getBoundingClientRect();
          const before = dot.closest('.part')!.previousElementSibling!.getBoundingClientRect();
          // Either beside the text before it, or in the strip that is cut off.
          const isFirst = before.top < box.top - 4;
          if (box.width > 0) expect(isFirst ? box.right <= start + box.width + 1 : box.left >= start).toBe(true);
        }
      }
      scene.card.close();
    }
  });

  test('targets are at least 24 px high', async () => {
    const panel = await openAll();
    const targets = [...panel.querySelectorAll<HTMLElement>('.head button, .menu button, .menu summary, .as-of label')];
    expect(targets.filter((target) => target.getBoundingClientRect().height < 24)).toEqual([]);
  });
});

test('forced colours keep the edge, the shapes and the chosen button', async () => {
  await emulate({ name: 'forced-colors', value: 'active' });
  const panel = await openAll();
  const { borderTopColor, borderTopWidth } = getComputedStyle(panel);
  const ink = getComputedStyle(panel.querySelector('h2')!).color;
  expect([borderTopColor, borderTopWidth]).toEqual([ink, '1px']);
  expect(getComputedStyle(panel.querySelector('.glyph')!).color).toBe(ink);
});

test('by keyboard: what is read, then the tools and the menu', async () => {
  const panel = await openAll({ by: 'keyboard' });
  const root = panel.getRootNode() as ShadowRoot;
  panel.querySelector<HTMLElement>('.limits > summary')!.focus();
  const seen: string[] = [];
  for (let stops = 0; stops < 10; stops++) {
    await userEvent.keyboard('{Tab}');
    const focused = root.activeElement as HTMLElement;
    seen.push(focused.ariaLabel ?? (focused.textContent || focused.closest('label')?.textContent || ''));
  }
  expect(seen).toEqual([
    'Previous mark',
    'Next mark',
    'More',
    'Close',
    'Pin this card',
    'Open in the side panel',
    'Add a note',
    'Why is this marked?',
    'Don’t mark this',
    'Only this visit',
  ]);
});
