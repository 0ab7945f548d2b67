import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface SearchFieldProps {
  typed: string;
  onType: (typed: string) => void;
  /** What is said of the outcome. */
  children?: ComponentChildren;
}

/** The field by which a reader looks for a name, on the page and in everything known. */
export function SearchField({ typed, onType, children }: SearchFieldProps) {
  return (
    <search class="filter" aria-label={i18n.t('panel.filter')}>
      <input
        type="search"
        aria-label={i18n.t('panel.filter')}
        placeholder={i18n.t('panel.filter')}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {children}
    </search>
  );
}
