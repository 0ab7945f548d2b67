import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export const TABS = ['overview', 'matrix', 'timeline', 'voices', 'compare'] as const;
export type TabName = (typeof TABS)[number];

/** Id of the region that a tab shows. */
export const REGION = 'region';
export const tabId = (tab: TabName) => `tab-${tab}`;

interface TabListProps {
  chosen: TabName;
  onChoose: (tab: TabName) => void;
}

/** The views of the panel; one stop for the Tab key, arrow keys go from one to the next. */
export function TabList({ chosen, onChoose }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={list} aria-label={i18n.t('panel.tabs')} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={REGION}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {i18n.t(`panel.tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}

function nextTab(chosen: TabName, key: string): TabName | undefined {
  const forward = i18n.t('direction') === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = i18n.t('direction') === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const at = TABS.indexOf(chosen);
  if (key === forward) return TABS[(at + 1) % TABS.length];
  if (key === backward) return TABS.at(at - 1);
  if (key === 'Home') return TABS[0];
  return key === 'End' ? TABS.at(-1) : undefined;
}
