import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import { parse } from 'smol-toml';

const { POSTS_DIR = 'posts', STATIC_DIR, OUT_DIR = '_site', HIGHLIGHT } = process.env;

export default function configure(config) {
  config.setUseGitIgnore(false);
  config.setFrontMatterParsingOptions(frontMatterOptions());
  // `+0900`, as Hugo writes it, is `+09:00` to JavaScript.
  config.addDateParsing((date) => {
    const parsed = new Date(String(date).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(parsed.getTime()) ? undefined : parsed;
  });
  config.addPreprocessor('drafts', 'md', ({ draft }) => (draft === true ? false : undefined));
  if (HIGHLIGHT !== '0') config.addPlugin(syntaxHighlight);
  if (STATIC_DIR) config.addPassthroughCopy({ [path.relative('.', STATIC_DIR)]: '/' });

  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('key', keyOf);
  config.addCollection('posts', (api) => postsOf(api));
  config.addCollection('byTag', (api) => byTag(postsOf(api)));

  config.addGlobalData('eleventyComputed', {
    permalink: ({ page, slug, permalink }) =>
      isPost(page) ? `/blog/${slug || nameOf(page)}/` : permalink,
  });
  // Posts name no layout; what is below does.
  config.addGlobalData('layout', 'post.njk');
  const page = (name, data) =>
    config.addTemplate(`${name}.njk`, `{% include "${name}.njk" %}`, {
      layout: 'base.njk',
      ...data,
    });
  page('home', { permalink: '/', title: 'A blog' });
  page('tags', { permalink: '/blog/tags/', title: 'Tags' });
  page('tag', {
    pagination: { data: 'collections.byTag', size: 1, alias: 'tag' },
    permalink: '/blog/tags/{{ tag.name | key }}/',
    eleventyComputed: { title: '{{ tag.name }}' },
  });

  return {
    dir: {
      input: POSTS_DIR,
      // Seen from the posts.
      includes: path.relative(POSTS_DIR, path.join(import.meta.dirname, '_includes')),
      output: OUT_DIR,
    },
    // A post may hold what looks like a call of a template.
    markdownTemplateEngine: false,
  };
}

/** Eleventy has one kind of delimiter for all files: that of the first post. */
function frontMatterOptions() {
  const first = readdirSync(POSTS_DIR, { recursive: true }).find((file) => file.endsWith('.md'));
  const isToml = first && readFileSync(path.join(POSTS_DIR, first), 'utf8').startsWith('+++');
  return isToml ? { language: 'toml', delimiters: '+++', engines: { toml: parse } } : {};
}

function isPost({ inputPath }) {
  return inputPath.endsWith('.md');
}

function nameOf({ inputPath }) {
  return path.basename(inputPath.replace(/(\/index)?\.md$/, ''));
}

function postsOf(api) {
  return api.getAllSorted().filter(isPost).reverse();
}

/** A tag as a file and an address can have it. */
function keyOf(tag) {
  return tag.replace(/[/?#%\s]/g, '-');
}

function byTag(posts) {
  const tags = new Map();
  for (const post of posts) {
    for (const tag of [post.data.tags ?? []].flat()) {
      const name = keyOf(String(tag).toLowerCase());
      if (tags.has(name)) tags.get(name).push(post);
      else if (name !== '') tags.set(name, [post]);
    }
  }
  return [...tags]
    .map(([name, tagged]) => ({ name, posts: tagged }))
    .sort((a, b) => b.posts.length - a.posts.length);
}
