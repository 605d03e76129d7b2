import { termKey } from '#lib/posts/taxonomy.ts';
import { tagPath } from '#lib/urls.ts';

/** The tags of a post, as links to their pages. */
export function PostTags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag}>
          <a className="p-category" href={tagPath(termKey(tag))} rel="tag">
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}
