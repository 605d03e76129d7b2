import { words } from '#lib/language/words.ts';
import { formatProblem, type Problem } from '#lib/posts/problem.ts';

/** What the author has to mend, while he writes. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <aside className="problems" aria-label={words.problems}>
      <ul>
        {problems.map((problem) => (
          <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </aside>
  );
}
