import '../../../../src/ui/panel/panel.css';
import { render } from 'preact';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PanelActions } from '../../../../src/ui/panel/panel-actions.ts';
import type { PanelData } from '../../../../src/ui/panel/panel-data.ts';
import { PanelView, type PanelViewProps } from '../../../../src/ui/panel/panel-view.tsx';
import { noNotes } from '../../../fixtures/no-notes.ts';
import { panelData } from '../../../fixtures/panel-data.ts';

/** What the panel asks of its page. */
export const actions = {
  jump: vi.fn(),
  jumpBack: vi.fn(),
  refresh: vi.fn(),
  change: vi.fn(),
  annotate: vi.fn(),
  always: vi.fn(),
  search: vi.fn<PanelActions['search']>(async () => null),
  describe: vi.fn<PanelActions['describe']>(async () => null),
  openArticles: vi.fn<PanelActions['openArticles']>(async () => []),
  readArticle: vi.fn<PanelActions['readArticle']>(async () => null),
  notes: noNotes,
};

/** A window as wide as a side panel, and nothing asked yet. */
export async function resetPanel(): Promise<void> {
  vi.clearAllMocks();
  await page.viewport(400, 800);
}

/** Show the panel in place of all else. */
export function show(data: PanelData | null = panelData, props: Partial<PanelViewProps> = {}): void {
  document.body.innerHTML = '<div></div>';
  document.documentElement.lang = 'en';
  const root = document.querySelector('div')!;
  render(<PanelView {...{ data, jumped: null, wanted: null, trouble: null, actions, ...props }} />, root);
}

export const tab = (name: string) => page.getByRole('tab', { name, exact: true });
export const details = () => page.getByRole('complementary');
export const focused = () => document.activeElement;
