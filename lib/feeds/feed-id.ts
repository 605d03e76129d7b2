import { createHash } from 'node:crypto';
import { ConfigError } from '../config/schema.ts';
import { filled, ownFormerPath } from '../posts/permalinks.ts';
import type { Post } from '../posts/post.ts';
import { dayOf } from '../posts/post-date.ts';
import { xmlText } from '../xml.ts';

/** What feed readers know a post by. */
export interface FeedId {
  /** As the old feed had it: an address, or any text. */
  id: string;
  /** The same where it is an IRI, which Atom asks for; else the one that Kiji gives. */
  iri: string;
}

/** The namespace, as RFC 9562 calls it, of the ids that Kiji gives. */
const namespace = 'a1c1d6d6-7d55-4d0b-9a53-0b6c1b1f2d3e';

/**
 * The id of a post: its own `guid`, else by the pattern of the old feed, else a UUID of its day and
 * slug. No origin, file or time zone is in that one, so that none of them can change it.
 */
export function feedIdOf(post: Post, pattern: string | undefined): FeedId {
  const given = `urn:uuid:${nameUuid(`${dayOf(post.date)}/${post.slug}`)}`;
  const id = xmlText(post.frontMatter.guid || (pattern && byPattern(pattern, post)) || given);
  return { id, iri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) ? id : given };
}

/**
 * The ids of posts.
 *
 * @throws {ConfigError} when two have the same: readers would show one of them only.
 */
export function feedIdsOf(
  posts: readonly Post[],
  pattern: string | undefined,
): ReadonlyMap<Post, FeedId> {
  const owners = new Map<string, Post>();
  return new Map(
    posts.map((post) => {
      const id = feedIdOf(post, pattern);
      const owner = owners.get(id.id);
      if (owner) {
        const files = `${owner.file.shownPath} and ${post.file.shownPath}`;
        throw new ConfigError(
          `feed.ids: ${files} would have the same id in feeds, "${id.id}". Write a pattern that tells them apart, or "guid" into one of them`,
        );
      }
      owners.set(id.id, post);
      return [post, id] as const;
    }),
  );
}

/** An address is percent-encoded, as generators write it; the path that a post names itself is its own. */
function byPattern(pattern: string, post: Post): string {
  if (!/^https?:\/\//i.test(pattern)) return filled(pattern, post);
  const own = ownFormerPath(post);
  const address = own === undefined ? filled(pattern, post) : new URL(own, pattern).href;
  return new URL(address).href;
}

/** A UUID of version 5: always the same for a name. */
function nameUuid(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name.normalize('NFC'))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
