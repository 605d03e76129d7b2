import { words } from '#lib/language/words.ts';
import type { Comments as CommentsOfPost } from '#lib/pages/comments.ts';

/** A link to where a post is talked about, which loads the talk into the page where a script runs. */
export function Comments({
  comments: { address, script, attributes },
}: {
  comments: CommentsOfPost;
}) {
  return (
    <section className="comments" aria-labelledby="comments">
      <h2 id="comments">{words.comments}</h2>
      <a
        href={address}
        data-ui="facade"
        data-script={script}
        data-attributes={JSON.stringify(attributes)}
      >
        {words.loadComments}
      </a>
    </section>
  );
}
