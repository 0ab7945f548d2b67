import { i18n } from '#i18n';
import type { PlacedProblem } from '../../../authoring/placed-problem.ts';
import { pair } from '../../../i18n/join.ts';
import { printPlace } from '../../../knowledge/problem.ts';
import type { Project } from '../../../projects/project.ts';
import { nameField } from '../name-field.ts';
import { nameRecord } from '../name-record.ts';
import { useStudio } from '../studio-context.ts';
import { recordPlace } from './record-place.ts';

/** As many are told; the rest is told once these are mended. */
const MOST = 20;

/** Why a folder is not saved: the fields for which it could not be brought back, each a way there. */
export function RefusedFolder({ project, problems }: { project: Project; problems: readonly PlacedProblem[] }) {
  return (
    <div role="alert">
      <p>{i18n.t('takeAlong.refused')}</p>
      <ul class="problems">
        {problems.slice(0, MOST).map((problem) => (
          <RefusedField key={`${problem.file} ${printPlace(problem)} ${problem.reason}`} {...{ project, problem }} />
        ))}
      </ul>
    </div>
  );
}

function RefusedField({ project, problem }: { project: Project; problem: PlacedProblem }) {
  const { goTo } = useStudio();
  const place = recordPlace(project, problem);
  return (
    <li>
      {place ? (
        <button type="button" class="plain" onClick={() => goTo(place)}>
          {pair(nameRecord(project, place.section, place.id), nameField(place.section, place.field))}
        </button>
      ) : (
        // Rules that have no form are named as the folder names them.
        <span lang="en" dir="ltr">
          {printPlace(problem)}
        </span>
      )}
      <span class="reason-words" lang="en" dir="ltr">
        {problem.reason}
      </span>
    </li>
  );
}
