import { i18n } from '#i18n';
import { listAll, pair } from '../../../../i18n/join.ts';
import { type Evidence, evidenceSchema } from '../../../../knowledge/schema/evidence.ts';
import type { Remark } from '../../../../projects/check-project.ts';
import type { Project } from '../../../../projects/project.ts';
import { messageKey } from '../../../components/message-key.ts';
import { draftWords } from '../../draft-language.ts';
import { RemarkItem } from '../../fields/field.tsx';
import { SelectField } from '../../fields/select-field.tsx';

const MODES = evidenceSchema.shape.mode.options;
const FIDELITIES = evidenceSchema.shape.fidelity.options;

interface EvidenceListProps {
  project: Project;
  evidence: readonly Evidence[];
  remarks: readonly Remark[];
  onSave: (evidence: Evidence[]) => void;
}

/** The words that a position rests on: how each source gives them, and how true to the speaker's own. */
export function EvidenceList({ project, evidence, remarks, onSave }: EvidenceListProps) {
  const replace = (index: number, fields: Partial<Evidence>) =>
    onSave(evidence.map((one, i) => (i === index ? { ...one, ...fields } : one)));
  const own = remarks.filter(({ field }) => /^evidence(\[\d+\](\.(?!mode|fidelity).*)?)?$/.test(field));
  return (
    <fieldset class="evidence-list" tabIndex={-1} data-field="evidence">
      <legend class="field-label">{i18n.t('curate.field.evidence')}</legend>
      {evidence.map((one, index) => {
        const source = project.sources.get(one.source);
        const reporters = (one.reportedBy ?? []).map((id) => project.actors.get(id)?.label ?? id);
        return (
          <div class="evidence-item" key={`${one.source} ${one.start} ${one.exact}`}>
            <blockquote {...draftWords(source?.lang)}>{one.exact}</blockquote>
            <p class="note">{source?.title ?? one.source}</p>
            {reporters.length > 0 && <p class="note">{pair(i18n.t('curate.reportedBy'), listAll(reporters))}</p>}
            <div class="pair-of-fields">
              <SelectField
                label={i18n.t('curate.field.mode')}
                name={`evidence[${index}].mode`}
                {...{ remarks, value: one.mode, values: MODES }}
                say={(mode) =>
                  i18n.t(mode === 'direct-quote' ? 'curate.directQuote' : `evidence.mode.${messageKey(mode)}`)
                }
                onSave={(mode) => replace(index, { mode })}
              />
              <SelectField
                label={i18n.t('curate.field.fidelity')}
                name={`evidence[${index}].fidelity`}
                {...{ remarks, value: one.fidelity, values: FIDELITIES }}
                say={(fidelity) => i18n.t(`evidence.fidelity.${fidelity === 'as-printed' ? 'verbatim' : fidelity}`)}
                onSave={(fidelity) => replace(index, { fidelity })}
              />
            </div>
            {evidence.length > 1 && (
              <button type="button" class="plain" onClick={() => onSave(evidence.filter((_, i) => i !== index))}>
                {i18n.t('curate.removeEvidence')}
              </button>
            )}
          </div>
        );
      })}
      <p class="note">{i18n.t('curate.evidenceNote')}</p>
      {own.length > 0 && (
        <ul class="field-remarks">
          {own.map((remark) => (
            <RemarkItem key={`${remark.rule} ${remark.field} ${remark.reason}`} remark={remark} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}
