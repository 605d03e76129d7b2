import { words } from '#lib/language/words.ts';
import type { PostNotices as Notices } from '#lib/pages/post-notices.ts';
import { Markup } from './Markup.tsx';

/** What a reader should know before reading a post. */
export function PostNotices({ notices: { old, affiliates } }: { notices: Notices }) {
  return (
    <>
      {affiliates && <Markup as="p" className="notice" markdown={affiliates} />}
      {old !== undefined && (
        <p className="notice" lang={words.language}>
          {words.oldPost(old)}
        </p>
      )}
    </>
  );
}
