import path from 'node:path';
import { site } from '../../lib/config/site.ts';
import type { Picture } from '../../lib/og/picture.ts';
import { picturesOf } from '../../lib/pages/social-image.ts';
import { readCollection } from '../../lib/posts/source.ts';

/** The pictures of a folder of posts, as many as are wanted: where there are fewer posts, again with a number. */
export async function picturesIn(posts: string, count: number): Promise<Picture[]> {
  const { entries } = await readCollection({ ...site, postsDir: path.resolve(posts) }, new Date());
  const pictures = picturesOf(entries, site).map(({ picture }) => picture);
  return Array.from({ length: count }, (_, index) => {
    const picture = pictures[index % pictures.length] as Picture;
    const round = Math.floor(index / pictures.length);
    return round === 0 ? picture : { ...picture, title: `${picture.title} ${round}` };
  });
}
