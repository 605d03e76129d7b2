import { words } from '#lib/language/words.ts';
import type { ContentsEntry } from '#lib/markdown/rehype-contents.ts';

/** From how many headings on a list of contents helps. */
const worthwhile = 3;

// What bundles the style sheet does not know the pseudo-class yet, and says so in every build.
const currentSection =
  '.contents a:target-current{color:var(--accent);text-decoration:underline;text-decoration-thickness:2px}';

/** The list of contents, folded until it is asked for where there is no room beside the text. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  if (entries.length < worthwhile) return null;
  return (
    <details className="contents">
      <style href="current-section" precedence="low">
        {currentSection}
      </style>
      <summary lang={words.language}>{words.contents}</summary>
      <nav aria-label={words.contents}>
        <ol>
          {entries.map(({ id, text, rank }) => (
            <li key={id} className={rank > 2 ? 'below' : undefined}>
              <a href={`#${id.replaceAll('%', '%25')}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
