import { i18n } from '#i18n';
import { Logo } from '../components/logo.tsx';
import { CardSection } from './card-section.tsx';
import { DismissedSection } from './dismissed-section.tsx';
import { FileSection } from './file-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { NotesSection } from './notes-section.tsx';
import type { OptionsActions, OptionsData, Status } from './options-data.ts';
import { PacksSection } from './packs-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StatusLine } from './status-line.tsx';

export interface OptionsViewProps {
  /** Null until the background has answered. */
  data: OptionsData | null;
  status: (Status & { turn: number }) | null;
  actions: OptionsActions;
}

const SECTIONS = ['marks', 'card', 'sites', 'dismissed', 'notes', 'packs', 'keys', 'language', 'file'] as const;

export function OptionsView({ data, status, actions }: OptionsViewProps) {
  return (
    <div class="options">
      <header>
        <p class="brand">
          <Logo />
          {i18n.t('extensionName')}
        </p>
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.sections')}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{i18n.t(`options.${section}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {data && (
          <>
            <MarksSection settings={data.settings} onChange={actions.change} />
            <CardSection settings={data.settings} onChange={actions.change} />
            <SitesSection data={data} actions={actions} />
            <DismissedSection data={data} onChange={actions.change} />
            <NotesSection data={data} onRemove={actions.removeNote} />
            <PacksSection packs={data.packs} imported={data.imported} importing={actions.importing} actions={actions} />
            <KeysSection shortcuts={data.shortcuts} onChange={actions.changeShortcuts} />
            <LanguageSection />
            <FileSection actions={actions} />
          </>
        )}
      </main>
      <footer class="note">
        <a href="/THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {i18n.t('options.licences')}
        </a>
      </footer>
      <StatusLine status={status} onUndo={actions.undo} />
    </div>
  );
}
