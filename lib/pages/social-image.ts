import path from 'node:path';
import type { Site } from '../config/site.ts';
import { readImageFile } from '../images/image-file.ts';
import { formatDay } from '../language/format-day.ts';
import { type Picture, pictureSize, pictureType } from '../og/picture.ts';
import { type Entry, isPost } from '../posts/post.ts';
import { encodedPath, siteImagePath, socialImagePath } from '../urls.ts';
import { fileFinder, servedFolders } from './files.ts';
import { localFilesOf } from './local-files.ts';

/** An image that other sites show where they show a page as a card. */
export interface SocialImage {
  /** A path of the site or a whole address. */
  url: string;
  alt: string;
  /** Pixels. */
  width?: number;
  height?: number;
  type?: string;
}

/** A picture to be drawn, and where it is served from. */
export interface ServedPicture {
  url: string;
  picture: Picture;
}

/** The images of a page, as the Open Graph part of its metadata takes them. */
export async function socialImagesOf(
  entry: Entry,
  site: Site,
): Promise<{ images?: SocialImage[] }> {
  const own = await ownImage(entry, site);
  if (own) return { images: [own] };
  if (!site.openGraphImages) return {};
  return { images: [drawn(socialImagePath(entry.path), entry.title)] };
}

/** The same for pages that have none of their own. */
export function siteImages(site: Pick<Site, 'title' | 'openGraphImages'>): {
  images?: SocialImage[];
} {
  return site.openGraphImages ? { images: [drawn(siteImagePath, site.title)] } : {};
}

/** The pictures of a site: its own, and one for every post and page. */
export function picturesOf(entries: readonly Entry[], site: Site): ServedPicture[] {
  if (!site.openGraphImages) return [];
  const whole: Picture = {
    title: site.title,
    language: site.language,
    site: new URL(site.origin).host,
    tags: [],
  };
  return [
    { url: siteImagePath, picture: whole },
    ...entries.map((entry) => ({
      url: socialImagePath(entry.path),
      picture: {
        title: entry.title,
        language: entry.language,
        site: site.title,
        tags: isPost(entry) ? entry.tags : [],
        ...(isPost(entry) && { aside: formatDay(entry.date, site.language) }),
      },
    })),
  ];
}

function drawn(url: string, alt: string): SocialImage {
  return { url, alt, ...pictureSize, type: pictureType };
}

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** The image that the author names, unless it is nowhere. */
async function ownImage(entry: Entry, site: Site): Promise<SocialImage | undefined> {
  const name = nameOfOwnImage(entry);
  if (name === undefined) return undefined;
  const type = types[path.extname(name).toLowerCase()];
  const known = { alt: entry.title, ...(type && { type }) };
  if (/^(?:https?:)?\/\//i.test(name)) {
    return { url: name.replace(/^\/\//, 'https://'), ...known };
  }
  const find = fileFinder([entry], servedFolders(site));
  // Hugo looks beside the post first, and then from the root of the site on.
  const beside = name.startsWith('/')
    ? undefined
    : localFilesOf(entry, site, path.resolve('public')).besidePost(name);
  const url = beside ?? encodedPath(path.posix.join('/', name));
  const file = find(url);
  if (file === undefined) return undefined;
  const image = await readImageFile(file);
  if (image === 'unreadable') return undefined;
  return { url, ...known, ...(image && { width: image.width, height: image.height }) };
}

/** `images`, else `image`: a text, or as Jekyll has it, an object with a path. */
function nameOfOwnImage({ frontMatter: { images, image } }: Entry): string | undefined {
  const one = typeof image === 'object' && image !== null && 'path' in image ? image.path : image;
  const [name] = [...images, one];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}
