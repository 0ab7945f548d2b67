import '../../../src/ui/popup/popup.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import type { FoundEntry, PageReport } from '../../../src/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/schema.ts';
import type { PanelData } from '../../../src/ui/panel/panel-data.ts';
import { PopupView } from '../../../src/ui/popup/popup-view.tsx';
import { contestedClaim, report } from '../../fixtures/entry-views.ts';
import { panelData } from '../../fixtures/panel-data.ts';
import { nameOf, readTree, roles } from '../accessibility-tree.ts';
import { makeScene } from '../card/open-card.ts';
import { actions, details, resetPanel, show, tab } from './panel/show-panel.tsx';

/** A second pack that knows the same tunnel and who speaks of it by the same names, and does not say so. */
function ofCoast(view: EntryView): EntryView {
  const positions = view.positions.map((position) => ({
    ...position,
    ...{ id: `coast/${position.id}`, entry: { ...position.entry, id: `coast/${view.id}` } },
    actor: { ...position.actor, id: `coast/${position.actor.id}` },
  }));
  const limits = { ...view.limits, pack: 'Coast' };
  return { ...view, id: `coast/${view.id}`, packId: 'coast', limits, positions, conflicts: [] };
}

const views = panelData.views.map((view) => ({ ...view, packId: 'norvik' }));
const twice = (entry: FoundEntry): FoundEntry[] => [
  { ...entry, pack: 'Norvik' },
  { ...entry, id: `coast/${entry.id}`, pack: 'Coast' },
];
const twoPacks: PanelData = {
  ...panelData,
  views: [...views, ...views.map(ofCoast)],
  leftOut: {
    ...panelData.leftOut,
    'coast/tunnel-plan': panelData.leftOut['tunnel-plan']!.map((voice) => ({
      ...voice,
      positions: voice.positions.map((id) => `coast/${id}`),
    })),
  },
  report: { ...report, found: report.found.flatMap(twice) },
};

/** Names that more than one control has of those that do something: another thing each, as they are different controls. */
async function sharedNames(): Promise<string[]> {
  const nodes = await readTree('RootWebArea');
  const controls = roles(nodes, 'button', 'switch', 'tab', 'radio', 'checkbox', 'DisclosureTriangle');
  expect(controls.length).toBeGreaterThan(3);
  const byName = Map.groupBy(controls, nameOf);
  return [...byName].flatMap(([name, same]) => (same.length > 1 || name === '' ? [name] : []));
}

describe('no two controls of the panel have one name', () => {
  beforeEach(async () => {
    await resetPanel();
    await page.viewport(900, 900);
    show(twoPacks);
  });

  test('in the overview', async () => {
    expect(await sharedNames()).toEqual([]);
    // A list is one stop a row; by the pointer each arrow goes to something else.
    const arrows = [...document.querySelectorAll<HTMLElement>('.found .icon')].map(({ title }) => title);
    expect(arrows).toContain('Next mention of “Mira Halden” (Coast)');
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  test.each(['Positions', 'Timeline'])('in the view %s, drawn and as a table', async (name) => {
    await tab(name).click();
    expect(await sharedNames()).toEqual([]);
    await page.getByRole('button', { name: 'As a table' }).click();
    expect(await sharedNames()).toEqual([]);
  });

  test('among those who are not mentioned', async () => {
    await tab('Not mentioned').click();
    expect(await sharedNames()).toEqual([]);
  });

  test('beside another article', async () => {
    const other: PageReport = { ...twoPacks.report!, found: twoPacks.report!.found.slice(0, 5) };
    actions.openArticles.mockResolvedValueOnce([{ tabId: 2, title: 'Another' }]);
    actions.readArticle.mockResolvedValueOnce(other);
    await tab('Compare').click();
    await expect.element(page.getByText('In both').first()).toBeVisible();
    expect(await sharedNames()).toEqual([]);
  });

  test('in the details of an entry, with everything unfolded', async () => {
    show(twoPacks, { wanted: { kind: 'entry', view: contestedClaim } });
    await expect.element(details()).toBeVisible();
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.details details')) fold.open = true;
    expect(await sharedNames()).toEqual([]);
  });
});

test('nor two of the popup', async () => {
  document.body.innerHTML = '<div></div>';
  const nothing = vi.fn();
  const popupActions = {
    ...{ change: nothing, annotate: nothing, always: nothing, jump: nothing, openPanel: nothing, addPage: nothing },
    ...{ allowEverySite: nothing, revoke: nothing, openOptions: nothing },
  };
  const dismissed = {
    always: ['erik-lund', 'coast/erik-lund'],
    sites: [{ host: 'herald.example', entries: ['erik-lund', 'coast/erik-lund'] }],
  };
  const data = {
    ...{ settings: { ...DEFAULT_SETTINGS, dismissed }, url: 'https://www.herald.example/', report: twoPacks.report },
    ...{ noReport: null, late: 0, allowed: true, granted: [], incognito: false, barrier: null },
  };
  render(
    <PopupView data={data} basis={panelData} trouble={null} isAuthor actions={popupActions} />,
    document.querySelector('div')!,
  );
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  expect(document.querySelectorAll('.hidden li')).toHaveLength(4);
  expect(await sharedNames()).toEqual([]);
});

test('nor two of the card, with what another pack says of the same', async () => {
  const scene = makeScene();
  const view = { ...contestedClaim, elsewhere: [ofCoast(contestedClaim)] };
  const panel = await scene.open({ view });
  for (const fold of panel.querySelectorAll('details')) fold.open = true;
  expect(await sharedNames()).toEqual([]);
  scene.card.stop();
});
