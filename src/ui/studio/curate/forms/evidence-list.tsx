import { i18n } from '#i18n';
import { type Evidence, evidenceSchema } from '../../../../knowledge/schema/evidence.ts';
import type { Remark } from '../../../../projects/check-project.ts';
import type { Project } from '../../../../projects/project.ts';
import { messageKey } from '../../../components/message-key.ts';
import { draftWords } from '../../draft-language.ts';
import { RemarkList } from '../../fields/field.tsx';
import { More } from '../../fields/more.tsx';
import { SelectField } from '../../fields/select-field.tsx';
import { type Edit, editAt } from '../../use-record.ts';
import { ACCEPTED_ACTORS } from './label-lists.tsx';
import { LabelsField } from './labels-field.tsx';

const MODES = evidenceSchema.shape.mode.options;
const FIDELITIES = evidenceSchema.shape.fidelity.options;

interface EvidenceListProps {
  project: Project;
  evidence: readonly Evidence[];
  remarks: readonly Remark[];
  onEdit: (edit: Edit<Evidence[]>) => void;
}

/** The words that a position rests on: how each source gives them, and how true to the speaker's own. */
export function EvidenceList({ project, evidence, remarks, onEdit }: EvidenceListProps) {
  const replace = (index: number, change: Edit<Evidence>) =>
    onEdit(editAt(evidence, index, (now) => withoutNobody(change(now))));
  const own = remarks.filter(({ field }) => /^evidence(\[\d+\](\.(?!mode|fidelity|reportedBy).*)?)?$/.test(field));
  return (
    <fieldset class="evidence-list" tabIndex={-1} data-field="evidence">
      <legend class="field-label">{i18n.t('curate.field.evidence')}</legend>
      {evidence.map((one, index) => {
        const source = project.sources.get(one.source);
        return (
          <div class="evidence-item" key={`${one.source} ${one.start} ${one.exact}`}>
            <blockquote {...draftWords(source?.lang)}>{one.exact}</blockquote>
            <p class="note">{source?.title ?? one.source}</p>
            <div class="pair-of-fields">
              <SelectField
                label={i18n.t('curate.field.mode')}
                name={`evidence[${index}].mode`}
                {...{ remarks, value: one.mode, values: MODES }}
                say={(mode) =>
                  i18n.t(mode === 'direct-quote' ? 'curate.directQuote' : `evidence.mode.${messageKey(mode)}`)
                }
                onSave={(mode) => replace(index, (now) => ({ ...now, mode }))}
              />
              <SelectField
                label={i18n.t('curate.field.fidelity')}
                name={`evidence[${index}].fidelity`}
                {...{ remarks, value: one.fidelity, values: FIDELITIES }}
                say={(fidelity) => i18n.t(`evidence.fidelity.${fidelity === 'as-printed' ? 'verbatim' : fidelity}`)}
                onSave={(fidelity) => replace(index, (now) => ({ ...now, fidelity }))}
              />
            </div>
            <More labels={[i18n.t('curate.reportedBy')]} names={[`evidence[${index}].reportedBy`]} remarks={remarks}>
              <LabelsField
                label={i18n.t('curate.reportedBy')}
                name={`evidence[${index}].reportedBy`}
                note={i18n.t('curate.reportedByNote')}
                {...{ remarks, values: one.reportedBy ?? [], records: project.actors, list: ACCEPTED_ACTORS }}
                onEdit={(change) => replace(index, (now) => ({ ...now, reportedBy: change(now.reportedBy ?? []) }))}
              />
            </More>
            {evidence.length > 1 && (
              <button
                type="button"
                class="plain"
                onClick={(event) => {
                  // The list itself can have the focus.
                  event.currentTarget.closest<HTMLElement>('[data-field="evidence"]')?.focus();
                  onEdit(editAt(evidence, index, () => null));
                }}
              >
                {i18n.t('curate.removeEvidence')}
              </button>
            )}
          </div>
        );
      })}
      <p class="note">{i18n.t('curate.evidenceNote')}</p>
      <RemarkList remarks={own} />
    </fieldset>
  );
}

/** Nobody who passes it on is no list of them. */
function withoutNobody({ reportedBy, ...rest }: Evidence): Evidence {
  return reportedBy?.length ? { ...rest, reportedBy } : rest;
}
