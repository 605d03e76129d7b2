import type { Site } from '../config/site.ts';
import { providers } from '../embeds/providers.ts';
import type { Post } from '../posts/post.ts';

/** Ways from a post to elsewhere. */
export interface PostWays {
  /** Where its file can be edited; nothing where the configuration does not say. */
  edit: string | undefined;
  /** Where it can be shared, by the names of the places. */
  share: { name: string; href: string }[];
}

/** The ways from a post that the configuration asks for. */
export function waysOf(
  { path, title, file }: Pick<Post, 'path' | 'title' | 'file'>,
  { origin, share, editUrl }: Pick<Site, 'origin' | 'share' | 'editUrl'>,
): PostWays {
  const address = origin + path;
  return {
    edit: editUrl?.replace(':path', file.path.split('/').map(encodeURIComponent).join('/')),
    share: share.flatMap((id) => {
      const provider = providers.find((one) => one.id === id);
      return provider?.share
        ? [{ name: provider.share.name, href: provider.share.href(address, title) }]
        : [];
    }),
  };
}
