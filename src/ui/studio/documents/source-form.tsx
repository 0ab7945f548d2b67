import { i18n } from '#i18n';
import type { Source } from '../../../knowledge/schema/source.ts';
import { messageKey } from '../../components/message-key.ts';
import { DatedFields } from '../fields/dated-fields.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useRecord } from '../use-record.ts';

const KINDS: Source['kind'][] = ['report', 'rewrite', 'readout', 'analysis'];
const QUOTES: Source['quotes'][] = ['unchecked', 'verbatim', 'reworded', 'none'];
const SOURCING: Source['sourcing'][] = ['multi', 'one-sided', 'unattributed'];

/** What a document is, as it says itself; corrected here. Whoever says nothing is not guessed at. */
export function SourceForm({ source }: { source: Source }) {
  const { save, edit, remarks: own } = useRecord('sources', source.id);
  return (
    <div class="form source-form">
      <TextField
        label={i18n.t('documents.title')}
        name="title"
        remarks={own}
        value={source.title ?? ''}
        lang={source.lang}
        onSave={(text, join) => save({ title: text || null }, join)}
      />
      <TextField
        label={i18n.t('documents.outlet')}
        name="outlet"
        remarks={own}
        value={source.outlet.name ?? ''}
        onSave={(text, join) => edit('outlet', ({ basis }) => known(text, 'name', basis), join)}
      />
      <TextField
        label={i18n.t('documents.address')}
        name="url"
        remarks={own}
        value={source.url.value ?? ''}
        onSave={(text, join) => edit('url', ({ basis }) => known(text.trim(), 'value', basis), join)}
      />
      <DatedFields
        label={i18n.t('documents.published')}
        name="published"
        remarks={own}
        value={source.published}
        onEdit={(change, join) => edit('published', change, join)}
      />
      <TextField
        label={i18n.t('documents.language')}
        name="lang"
        note={i18n.t('documents.languageNote')}
        remarks={own}
        value={source.lang}
        onSave={(text, join) => save({ lang: text.trim() }, join)}
      />
      <SelectField
        label={i18n.t('documents.kind')}
        name="kind"
        value={source.kind}
        values={KINDS}
        say={(kind) => i18n.t(`documents.kinds.${kind}`)}
        onSave={(kind) => void save({ kind })}
      />
      <SelectField
        label={i18n.t('documents.quotes')}
        name="quotes"
        value={source.quotes}
        values={QUOTES}
        say={(quotes) => i18n.t(`documents.quotesAre.${quotes}`)}
        onSave={(quotes) => void save({ quotes })}
      />
      <SelectField
        label={i18n.t('documents.sourcing')}
        name="sourcing"
        remarks={own}
        value={source.sourcing}
        values={SOURCING}
        say={(sourcing) => i18n.t(`documents.sources.${messageKey(sourcing)}`)}
        onSave={(sourcing) => void save({ sourcing })}
      />
    </div>
  );
}

/** A value with how it is known: what an author writes is taken from elsewhere, where the document did not say it. */
function known<Key extends string>(text: string, key: Key, basis: Source['url']['basis']) {
  const value = text || null;
  const known = value === null ? 'unknown' : basis === 'unknown' ? 'external' : basis;
  return { [key]: value, basis: known } as { [K in Key]: string | null } & { basis: Source['url']['basis'] };
}
