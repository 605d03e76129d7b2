import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { slug as slugify } from 'github-slugger';
import { site } from '#lib/config/site.ts';
import { postDateAt } from '#lib/posts/post-date.ts';
import { slugFault } from '#lib/posts/slug.ts';

const usage = 'Usage: npm run new -- "Title of the post"';

/** `npm run new -- "題名"`: writes a post with its front matter filled in and prints its path. */
export async function run(arguments_: string[]): Promise<number> {
  const title = arguments_.join(' ').normalize('NFC').trim();
  if (title === '' || title.startsWith('--')) {
    console.error(usage);
    return 2;
  }
  const name = slugify(title);
  const fault =
    name === '' ? 'The title has no letter to name a file by. Write another' : slugFault(name);
  if (fault !== undefined) {
    console.error(fault);
    return 2;
  }
  const file = path.join(site.postsDir, `${name}.md`);
  const shown = path.relative(process.cwd(), file);
  try {
    await mkdir(site.postsDir, { recursive: true });
    await writeFile(file, newPost(title, new Date(), site.timeZone), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`${shown} is there already. Give the post another title`);
    return 1;
  }
  console.log(shown);
  return 0;
}

/** A draft without text. */
export function newPost(title: string, now: Date, timeZone: string): string {
  return `+++
title = ${JSON.stringify(title)}
date = ${postDateAt(now, timeZone).text}
tags = []
draft = true # readers see the post when this line is gone
+++

`;
}
