import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { formatNumber } from '../../i18n/locale.ts';
import { type Named, type Problem, printPlace } from '../../knowledge/problem.ts';

/** As many are told; of the rest only how many there are. */
const MOST_LINES = 20;

/**
 * What is wrong with a pack, all at once: the place in the words of the format, what it is in those of the reader. Where
 * the reader's words say less than an author needs, the exact ones follow in English.
 */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  // One place may be wrong in the same way more than once.
  const lines = [
    ...new Map(problems.map((problem) => [`${printPlace(problem)}: ${problem.reason}`, problem])).values(),
  ];
  const further = lines.length - MOST_LINES;
  return (
    <>
      <ul class="problems">
        {lines.slice(0, MOST_LINES).map((problem) => (
          <li key={`${printPlace(problem)}: ${problem.reason}`}>
            {problem.path.length > 0 && (
              <code lang="en" dir="ltr">
                {printPlace(problem)}
              </code>
            )}
            {problem.named && <span>{nameProblem(problem.named)}</span>}
            {(!problem.named || problem.named.kind === 'malformed') && (
              <code lang="en" dir="ltr" class="note">
                {problem.reason}
              </code>
            )}
          </li>
        ))}
      </ul>
      {further > 0 && <p>{countText('options.file.further', further)}</p>}
    </>
  );
}

function nameProblem({ kind, values = [] }: Named): string {
  const told = values.map((value) => (typeof value === 'number' ? formatNumber(value) : value));
  // How many values there are goes by the kind, which its text knows.
  return i18n.t(`options.packs.problem.${kind}` as 'options.packs.problem.noSuch', told as [string]);
}
