import { z } from 'zod';
import { providers } from '../embeds/providers.ts';
import type { ShortcodeTemplate } from '../markdown/shortcodes/template.ts';
import { languages } from './languages.ts';
import { idPatternFault, patternFault } from './permalink-pattern.ts';
import { plainFolder } from './trust.ts';

const timeZone = z.string().refine(isTimeZone, {
  error: 'is not an IANA time zone; write one such as "Asia/Tokyo"',
});

/** An http address. Without the scheme, `localhost:3000` would be an address of its own kind. */
export const origin = z.url({
  protocol: /^https?$/,
  error: 'is not an address; write one such as "https://example.com"',
});

const permalink = z.string().superRefine((pattern, context) => {
  const fault = patternFault(pattern);
  if (fault !== undefined) context.addIssue(fault);
});

const noLimit = { error: 'is no number of posts; write one such as 30, or false for all of them' };

const idPattern = z.string().superRefine((pattern, context) => {
  const fault = idPatternFault(pattern);
  if (fault !== undefined) context.addIssue(fault);
});

const policyDirective = z.enum([
  ...['script-src', 'style-src', 'style-src-attr', 'img-src', 'font-src', 'media-src'],
  ...['frame-src', 'connect-src', 'form-action', 'worker-src', 'manifest-src'],
] as const);

const policySource = z.string().regex(/^[^\s;,]+$/, {
  error: 'is no source of a policy; write one such as "https://example.com" or "\'self\'"',
});

const embedMode = z.enum(['keep', 'enhance', 'click', 'link']);

const embedOptions = z.strictObject({
  /** `enhance`: it loads late, keeps its place and has a link to the original. `click`: it waits until a reader asks for it. `link`: only the link. `keep`: as it was pasted. */
  mode: embedMode.default('enhance'),
  /** The same for some providers: `{ youtube: 'link' }`. */
  providers: z.partialRecord(z.enum(providers.map(({ id }) => id)), embedMode).default({}),
  /** Frames of hosts that Kiji does not know: `keep` them in a sandbox, make a `link` of them, or make no page (`error`). */
  unknown: z.enum(['keep', 'link', 'error']).default('keep'),
});

const trust = z.enum(['author', 'sanitize']);

/** A path of the site, or a whole address. */
const destination = z.string().regex(/^(?:[/#?](?!\/)|(?:https?:\/\/|mailto:)[^\s]+$)/i, {
  error: 'is neither a path of the site nor an address; write one such as "/blog"',
});

/** A link of the navigation: its words and where it goes. */
const link = z.strictObject({ label: z.string().min(1), href: destination });

const fediverseAccount = z.string().regex(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, {
  error: 'is no account; write one such as "@me@social.example"',
});

/** How someone who has found a hole is asked to write (RFC 9116). */
const securityContact = z.string().regex(/^(?:mailto:[^\s@]+@|https:\/\/|tel:\+?\d)\S+$/, {
  error: 'is no contact; write one such as "mailto:security@example.com"',
});

const authorId = z
  .string()
  .regex(/^(?!\.)[\p{L}\p{N}\p{M}._~-]{1,80}$/u, {
    error: 'is no part of an address; write letters, digits and hyphens',
  })
  .transform((id) => id.normalize('NFC'));

const shortcode = z.union([z.string(), z.custom<ShortcodeTemplate>(isFunction)], {
  error: "is neither a text nor a function; write one such as '<aside>{{ inner }}</aside>'",
});

/** The keys of `blog.config.ts`, each with its meaning. A key that is not here is an error. */
export const blogConfigSchema = z.strictObject({
  /** The blog's name, plain text. */
  title: z.string().min(1),
  /** What the blog is about, in a sentence. Markdown. */
  description: z.string().min(1),
  /** The public origin, for feeds, canonical links and the sitemap; `SITE_URL` overrides it. */
  url: origin,
  /** The language of the interface, and of posts that name none in `lang`. */
  language: z.enum(languages).default('ja'),
  /** Dates without a zone are in this one. An IANA name. */
  timeZone: timeZone.default('UTC'),
  author: z.strictObject({
    name: z.string().min(1),
    /** One line under the blog's name on the front page. Markdown. */
    bio: z.string().optional(),
    /** The author's own page, linked with `rel=author`. */
    url: origin.optional(),
    /** Other places where the author is, at the foot of every page, linked with `rel=me`. */
    links: z.array(link).default([]),
    /** The author's account in the fediverse, which Mastodon names under links to posts: `'@me@social.example'`. */
    fediverse: fediverseAccount.optional(),
  }),
  /**
   * Those who write here, where they are several, by what posts name in `authors` or `author`. Each
   * has a page with their posts. `{ akari: { name: '灯あかり', bio: '…' } }`
   */
  authors: z
    .record(
      authorId,
      z.strictObject({
        name: z.string().min(1),
        /** Above the list of posts. Markdown. */
        bio: z.string().optional(),
        /** The author's own page. */
        url: origin.optional(),
        links: z.array(link).default([]),
        /** The author's account in the fediverse: `'@me@social.example'`. */
        fediverse: fediverseAccount.optional(),
      }),
    )
    .default({}),
  /** The links beside the blog's name. */
  navigation: z.array(link).optional(),
  /** The line at the foot of every page, after the author's name. Markdown. */
  footer: z.string().optional(),
  /** How many posts the front page and a page of a tag show. */
  postsPerPage: z.int().min(1).max(100).default(20),
  /** RSS, Atom and JSON Feed. */
  feed: z
    .strictObject({
      /** How many posts a feed holds, the newest; `false` for all. */
      limit: z.union([z.literal(false), z.int().min(1, noLimit)], noLimit).default(30),
      /** The ids that posts had in the feed of the old site, in the placeholders of `permalinks`: `'https://old.example/:year/:month/:slug/'`, or `':slug'`. A reader shows no post again whose id it knows. */
      ids: idPattern.optional(),
      /** The WebSub hub that feeds name, which tells readers of new posts at once. */
      hub: z
        .url({
          protocol: /^https?$/,
          error: 'is not an address; write one such as "https://hub.example/"',
        })
        .optional(),
    })
    .prefault({}),
  /** What of Markdown's many extensions posts are written with. */
  markdown: z
    .strictObject({
      /** Formulas of TeX, `$x$`, `$$x$$`, `\(x\)`, `\[x\]` and fenced `math`, become MathML. */
      math: z.boolean().default(true),
      /** GitHub's names of emoji become emoji, `:smile:`, as with Hugo's `enableEmoji`. */
      emoji: z.boolean().default(false),
      /** Words between two equals signs are marked, `==words==`. */
      mark: z.boolean().default(false),
      /** `{#id .class key=value}` on the line after a block is for the block, as with Hugo's `parser.attribute.block`. */
      blockAttributes: z.boolean().default(false),
    })
    .prefault({}),
  /** How what is embedded from other sites is shown: one mode for all, `'keep'`, or more to say. */
  embeds: z
    .union([embedMode.transform((mode) => embedOptions.parse({ mode })), embedOptions], {
      error:
        'write "keep", "enhance", "click" or "link", or { mode, providers, unknown } with names of providers',
    })
    .prefault({}),
  /**
   * What becomes of a paragraph that is nothing but an address: the embed of its provider, or a card
   * with what `npm run cards` has read of the page. `pictures` has it copy their icons and images
   * too; `false` leaves addresses as they are.
   */
  cards: z
    .union([z.literal(false), z.strictObject({ pictures: z.boolean().default(false) })], {
      error: 'write false, or { pictures: true }',
    })
    .prefault({}),
  /**
   * Whose HTML is kept as it is: `'author'`, everybody's whose posts are here. `'sanitize'` takes out
   * what could run, and frames and scripts of nobody that Kiji knows. By folders of posts:
   * `{ 'guests/': 'sanitize' }`.
   */
  trust: z
    .union(
      [trust.transform((all) => ({ '': all })), z.record(z.string().transform(plainFolder), trust)],
      { error: 'write "author" or "sanitize", or by folders { "guests/": "sanitize" }' },
    )
    .default({}),
  /** The Content-Security-Policy that each page gets from what stands in it: `add` allows more, `false` leaves it out. `{ add: { 'script-src': ['https://example.com/a.js'] } }` */
  policy: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          add: z.partialRecord(policyDirective, z.array(policySource)).default({}),
        }),
      ],
      { error: 'write false, or { add: { "img-src": ["https://example.com"] } }' },
    )
    .prefault({}),
  /** Whether a picture with its title is drawn of every post, for sites that show links as cards. Where posts name images of their own, those are shown. */
  openGraphImages: z.boolean().default(true),
  /** Whether readers can search the posts: the page `/search`, the ways to it, and its index. */
  search: z.boolean().default(true),
  /** Where readers can share a post, as plain links in this order. */
  share: z
    .array(z.enum(providers.filter(({ share }) => share).map(({ id }) => id)))
    .default(['hatena', 'x', 'bluesky']),
  /** Where the file of a post can be edited, with `:path` for its path in the folder of posts: `'https://github.com/me/blog/edit/main/posts/:path'`. */
  editUrl: z
    .url({ protocol: /^https?$/ })
    .refine((address) => address.includes(':path'), {
      error: 'has no :path; write one such as "https://github.com/me/blog/edit/main/posts/:path"',
    })
    .optional(),
  /** Comments under posts, loaded when a reader asks for them; `comments = false` in the front matter of a post leaves them out. */
  comments: z
    .strictObject({
      /** GitHub Discussions by giscus, with what giscus.app writes into its snippet. */
      giscus: z.strictObject({
        repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, {
          error: 'is no repository; write its owner and name, such as "me/blog"',
        }),
        repoId: z.string().min(1),
        category: z.string().min(1),
        categoryId: z.string().min(1),
        /** By what a discussion is found. */
        mapping: z.enum(['pathname', 'url', 'title', 'og:title']).default('pathname'),
        reactions: z.boolean().default(true),
      }),
    })
    .optional(),
  /** What counts readers, on every page, but no reader who says Do Not Track or Global Privacy Control. */
  analytics: z
    .strictObject({
      /** The address of its script. */
      script: z.url({
        protocol: /^https$/,
        error: 'is no https address; write one such as "https://stats.example/script.js"',
      }),
      /** Attributes of the script: `{ 'data-website-id': '…' }`. */
      attributes: z.record(z.string().regex(/^[a-z][\w-]*$/i), z.string()).default({}),
      /** Where it sends what it counts, beyond the host of the script. */
      hosts: z.array(origin).default([]),
    })
    .optional(),
  /** From how many years on a post says that it is old, counted from its last change; `false` for never. */
  oldAfterYears: z.union([z.literal(false), z.number().positive()]).default(5),
  /** Links that pay the author when a reader buys: they are marked `rel=sponsored`. */
  affiliates: z
    .strictObject({
      /** What stands above a post that has such links. Markdown. */
      notice: z.string().min(1).optional(),
      /** Hosts of such links, beyond the networks that are known. `*.example.com` stands for every host below it too. */
      hosts: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** What stands in `/humans.txt`: who has made this blog, in plain text. */
  humans: z.string().min(1).optional(),
  /** What stands in `/.well-known/security.txt` (RFC 9116). */
  security: z
    .strictObject({
      /** Where holes are told of, the best way first: `['mailto:security@example.com']`. */
      contact: z.array(securityContact).min(1),
      /** Until when this holds; at most a year ahead is good custom. `'2027-06-01'` */
      expires: z.iso.date({ error: 'is no day; write one such as "2027-06-01"' }),
      /** Addresses of a key, of thanks, of the rules. */
      encryption: z.url().optional(),
      acknowledgments: origin.optional(),
      policy: origin.optional(),
      /** Languages that are read: `['ja', 'en']`. */
      preferredLanguages: z.array(z.string().min(2)).optional(),
    })
    .optional(),
  /** Old paths of this site and where they went: `{ '/old': '/new' }`, answered with 308. */
  redirects: z.record(z.string().startsWith('/'), destination).default({}),
  /**
   * Your shortcodes: what stands in a post where one is called, as Markdown or HTML. A text, in
   * which `{{ src }}` and `{{ 0 }}` stand for arguments, escaped, and `{{ inner }}` for what the
   * call holds; or a function of `{ name, arguments, inner }`. `{ aside: '<aside>{{ inner }}</aside>' }`
   */
  shortcodes: z.record(z.string().min(1), shortcode).default({}),
  /** What Hugo's `param` shortcode gives where the front matter has no such key. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** How addresses of posts looked on the old site, in the placeholders of Hugo, Jekyll and Hexo: `['/blog/:year/:month/:day/:filename/']`. They are answered with 308, and links to them in posts lead to the new ones. */
  permalinks: z.array(permalink).default([]),
  /** Where the site was before: `['https://old.example']`. Links in posts that begin with one are links of this site. */
  formerUrls: z.array(origin).default([]),
});

/** What an author writes in `blog.config.ts`. */
export type BlogConfig = z.input<typeof blogConfigSchema>;

/** The configuration after validation, with its defaults. */
export type ValidBlogConfig = z.output<typeof blogConfigSchema>;

/** Types the object that `blog.config.ts` exports, so that an editor completes its keys. */
export function defineConfig(config: BlogConfig): BlogConfig {
  return config;
}

/** Thrown when the configuration is wrong; its message is all that an author needs. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * The configuration with its defaults filled in.
 *
 * @throws {ConfigError} naming every unknown or wrong key of `blog.config.ts`.
 */
export function validateConfig(config: unknown): ValidBlogConfig {
  const result = blogConfigSchema.safeParse(config);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(sentence);
  throw new ConfigError(
    `blog.config.ts has ${sentences.length} wrong key(s):\n  ${sentences.join('\n  ')}`,
  );
}

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known =
      path === '' ? `; the keys are ${Object.keys(blogConfigSchema.shape).join(', ')}` : '';
    return `${issue.keys.map((key) => [path, key].filter(Boolean).join('.')).join(', ')}: unknown key${known}`;
  }
  // What is wrong with a key of a record is one level deeper.
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  return `${path}: ${(inner ?? issue).message}`;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
