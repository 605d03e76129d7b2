import { type CardCache, type CardPicture, cardKey, isCard } from '../cards/card-cache.ts';
import type { CardImage, FindCard } from '../markdown/embeds/rehype-bare-links.ts';
import type { PostLinks } from '../markdown/rehype-post-links.ts';
import { summaryText } from '../markdown/summary.ts';
import { cardPicturePath, comparablePath } from '../urls.ts';
import type { PostIndex } from './post-index.ts';

/** Finds what a card says: of a post of this site its own words, of others what was fetched. */
export function cardFinder(links: PostLinks, index: PostIndex, cards: CardCache): FindCard {
  return (address) => {
    const [path = ''] = (links.resolve(address) ?? '').split(/[?#]/);
    const post = path === '' ? undefined : index.byAddress(comparablePath(path));
    if (post) {
      return { title: post.title, description: post.description && summaryText(post.description) };
    }
    const entry = cards[cardKey(address) ?? ''];
    if (!isCard(entry)) return undefined;
    const { title, description, icon, image } = entry;
    return { title, description, icon: imageOf(icon), image: imageOf(image) };
  };
}

/** A picture that was copied; readers are not sent to the other site for any. */
function imageOf(picture: CardPicture | undefined): CardImage | undefined {
  const { file, width, height } = picture ?? {};
  if (file === undefined || width === undefined || height === undefined) return undefined;
  return { src: cardPicturePath(file), width, height };
}
