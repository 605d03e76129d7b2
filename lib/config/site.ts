import path from 'node:path';
import config from '#config';
import { ConfigError, origin, type ValidBlogConfig, validateConfig } from './schema.ts';

/** The configuration of the blog together with what its environment says. */
export interface Site extends ValidBlogConfig {
  /** The public origin without a slash at its end, such as `https://example.com`. */
  origin: string;
  /** Absolute path of the folder of posts. */
  postsDir: string;
  /** Absolute path of the folder served from `/` beside `public/`. */
  staticDir: string | undefined;
  /** Whether drafts, future and expired posts are built too, marked. */
  drafts: boolean;
  /** Whether search engines may list it: not with drafts, and not where Vercel shows a branch. */
  isListed: boolean;
}

/**
 * Joins the configuration and the environment.
 *
 * @throws {ConfigError} when a key of the configuration is unknown or wrong, or `SITE_URL` is no address.
 */
export function siteFrom(
  blogConfig: unknown,
  environment: Record<string, string | undefined>,
  root: string,
): Site {
  const { SITE_URL, POSTS_DIR, STATIC_DIR, DRAFTS, VERCEL_ENV } = environment;
  const address = origin.optional().safeParse(SITE_URL || undefined);
  if (!address.success) throw new ConfigError(`SITE_URL: ${address.error.issues[0]?.message}`);
  const valid = validateConfig({
    ...(blogConfig as object),
    ...(address.data ? { url: address.data } : {}),
  });
  return {
    ...valid,
    origin: new URL(valid.url).origin,
    postsDir: path.resolve(/* turbopackIgnore: true */ root, POSTS_DIR || 'posts'),
    staticDir: STATIC_DIR ? path.resolve(/* turbopackIgnore: true */ root, STATIC_DIR) : undefined,
    drafts: DRAFTS === '1',
    isListed: DRAFTS !== '1' && VERCEL_ENV !== 'preview',
  };
}

/** This blog, as `blog.config.ts` and the environment of this process describe it. */
export const site: Site = siteFrom(config, process.env, process.cwd());
