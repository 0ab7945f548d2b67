import { i18n } from '#i18n';
import type { PlacedProblem } from '../../../authoring/placed-problem.ts';
import { pair } from '../../../i18n/join.ts';
import { fieldOf } from '../../../knowledge/problem.ts';
import type { Remark } from '../../../projects/check-project.ts';
import { META, type Project } from '../../../projects/project.ts';
import { nameField } from '../name-field.ts';
import { nameRecord } from '../name-record.ts';
import { useStudio } from '../studio-context.ts';

/** As many are told; the rest is told once these are mended. */
const MOST = 20;

/** Why a folder is not saved: the fields for which it could not be brought back, each a way there. */
export function RefusedFolder({ project, problems }: { project: Project; problems: readonly PlacedProblem[] }) {
  const { goTo } = useStudio();
  return (
    <div role="alert">
      <p>{i18n.t('takeAlong.refused')}</p>
      <ul class="problems">
        {problems.slice(0, MOST).map((problem) => {
          const section = problem.path[0] as Remark['section'];
          const id = section === 'meta' ? META : (problem.record ?? '');
          const field = fieldOf(problem);
          return (
            <li key={`${section} ${id} ${field} ${problem.reason}`}>
              <button type="button" class="plain" onClick={() => goTo({ section, id, field })}>
                {pair(nameRecord(project, section, id), nameField(section, field))}
              </button>
              <span class="reason-words" lang="en" dir="ltr">
                {problem.reason}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
