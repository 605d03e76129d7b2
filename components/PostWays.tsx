import { words } from '#lib/language/words.ts';
import type { PostWays as Ways } from '#lib/pages/post-ways.ts';
import type { Post } from '#lib/posts/post.ts';
import { sourcePath } from '#lib/urls.ts';

/** Plain links from a post to its source, to where it can be edited and where it can be shared. */
export function PostWays({ post, ways }: { post: Post; ways: Ways }) {
  return (
    <ul className="ways">
      {ways.share.map(({ name, href }) => (
        <li key={href}>
          <a href={href} rel="noopener">
            {words.shareOn(name)}
          </a>
        </li>
      ))}
      <li>
        <a href={sourcePath(post.path)} type="text/markdown">
          {words.source}
        </a>
      </li>
      {ways.edit && (
        <li>
          <a href={ways.edit}>{words.edit}</a>
        </li>
      )}
    </ul>
  );
}
