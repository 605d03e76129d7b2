import { words } from '#lib/language/words.ts';
import type { Term } from '#lib/posts/taxonomy.ts';
import { tagPath } from '#lib/urls.ts';

/** All tags with how many posts each has. */
export function TagList({ tags }: { tags: readonly Term<unknown>[] }) {
  return (
    <ul className="tag-list">
      {tags.map(({ key, name, posts }) => (
        <li key={key}>
          <a href={tagPath(key)}>
            {name} <small>{words.posts(posts.length)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
