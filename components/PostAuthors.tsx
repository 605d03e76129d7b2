import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { bylinesOf } from '#lib/pages/bylines.ts';
import type { Post } from '#lib/posts/post.ts';

/** Who has written a post; where readers need not be told, for machines only. */
export function PostAuthors({ post }: { post: Post }) {
  const bylines = bylinesOf(post, site);
  if (bylines.length === 0) {
    return (
      <span className="p-author h-card" hidden>
        {site.author.name}
      </span>
    );
  }
  return (
    <span className="authors">
      {words.author}
      {bylines.map(({ name, path }) =>
        path ? (
          <a key={name} className="p-author h-card" href={path} rel="author">
            {name}
          </a>
        ) : (
          <span key={name} className="p-author h-card">
            {name}
          </span>
        ),
      )}
    </span>
  );
}
