import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { pair } from '../../../i18n/join.ts';
import type { Remark } from '../../../projects/check-project.ts';
import type { Project } from '../../../projects/project.ts';
import { LiveText } from '../../components/live-text.tsx';
import { usePackWords } from '../../components/pack-words.tsx';
import { nameField } from '../name-field.ts';
import { nameRecord } from '../name-record.ts';
import { useStudio } from '../studio-context.ts';
import type { CheckInUse } from './use-check.ts';
import { wordRemark } from './word-remark.ts';

/** Records that are shown at once; more on demand, as a pack just drafted may have thousands. */
const PAGE = 60;

interface CheckStepProps {
  project: Project;
  check: CheckInUse;
}

/** What the editors' rules say, by record; each remark leads to the field that it is about. */
export function CheckStep({ project, check }: CheckStepProps) {
  const [shown, setShown] = useState(PAGE);
  const { remarks, errors, warnings, hasFailed } = check;
  const groups = [...remarks.values()];
  return (
    <div class="check page-column">
      <h2>{i18n.t('studio.step.check')}</h2>
      <p class="note">{i18n.t('check.note')}</p>
      <LiveText class="check-sum" text={sumUp(errors, warnings, hasFailed)} />
      {groups.length > 0 && (
        <ul class="check-records">
          {groups.slice(0, shown).map((own) => (
            <CheckedRecord key={`${own[0]!.section} ${own[0]!.id}`} project={project} remarks={own} />
          ))}
        </ul>
      )}
      {groups.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
          {countText('check.more', groups.length - shown)}
        </button>
      )}
    </div>
  );
}

function sumUp(errors: number | null, warnings: number | null, hasFailed: boolean): string {
  if (hasFailed) return i18n.t('check.failed');
  if (errors === null || warnings === null) return i18n.t('check.checking');
  if (errors === 0 && warnings === 0) return i18n.t('check.nothing');
  return `${countText('check.errors', errors)} · ${countText('check.warnings', warnings)}`;
}

function CheckedRecord({ project, remarks }: { project: Project; remarks: readonly Remark[] }) {
  const { goTo } = useStudio();
  const { section, id } = remarks[0]!;
  const words = usePackWords();
  return (
    <li>
      <h3>
        <span class="note">{i18n.t(`check.section.${section}`)}</span>{' '}
        <bdi {...words}>{nameRecord(project, section, id)}</bdi>
      </h3>
      <ul>
        {remarks.map((remark) => {
          const { text, reason } = wordRemark(remark);
          const field = nameField(section, remark.field);
          return (
            <li key={`${remark.field} ${remark.rule} ${remark.reason}`} class={`remark remark-${remark.level}`}>
              <button type="button" class="finding" onClick={() => goTo(remark)}>
                <span class="unseen">{i18n.t(`check.level.${remark.level}`)} </span>
                {field ? pair(field, text) : text}
              </button>
              {reason && (
                <p class="reason-words" lang="en" dir="ltr">
                  {reason}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
