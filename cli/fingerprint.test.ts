import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprintOf } from './fingerprint.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiji-fingerprint-'));
  await mkdir(path.join(folder, 'posts', 'walk'), { recursive: true });
  await write('posts/hello.md', 'Hello');
  await write('posts/walk/index.md', 'A walk');
  await write('posts/walk/photo.jpg', 'x'.repeat(600_000));
  await write('blog.config.ts', 'export default {}');
});

afterEach(() => rm(folder, { recursive: true }));

function write(file: string, text: string) {
  return writeFile(path.join(folder, file), text);
}

function fingerprint(
  facts: Record<string, string | undefined> = { SITE_URL: 'https://a.example' },
) {
  const roots = {
    posts: path.join(folder, 'posts'),
    config: path.join(folder, 'blog.config.ts'),
    static: undefined,
    public: path.join(folder, 'public'),
  };
  return fingerprintOf({ roots, facts });
}

const changes: [string, () => Promise<unknown>][] = [
  ['a byte of a post', () => write('posts/hello.md', 'Hallo')],
  [
    'the last byte of a big picture',
    () => write('posts/walk/photo.jpg', `${'x'.repeat(599_999)}y`),
  ],
  ['a file that is a root', () => write('blog.config.ts', 'export default { }')],
  ['a new post', () => write('posts/new.md', '')],
  ['a post that is gone', () => rm(path.join(folder, 'posts/hello.md'))],
  ['a new name', () => move('posts/hello.md', 'posts/hallo.md')],
  ['a file in another folder', () => move('posts/hello.md', 'posts/walk/hello.md')],
  [
    'a root that comes to be',
    () => mkdir(path.join(folder, 'public')).then(() => write('public/a.txt', 'a')),
  ],
  [
    'what readers find under .well-known',
    () =>
      mkdir(path.join(folder, 'posts/.well-known')).then(() => write('posts/.well-known/a', 'a')),
  ],
];

function move(from: string, to: string) {
  return rename(path.join(folder, from), path.join(folder, to));
}

test.each(changes)('%s changes it', async (_, change) => {
  const before = fingerprint();
  await change();
  expect(fingerprint()).not.toBe(before);
});

test('two files that change places change it', async () => {
  const before = fingerprint();
  await write('posts/hello.md', 'A walk');
  await write('posts/walk/index.md', 'Hello');
  expect(fingerprint()).not.toBe(before);
});

test.each([
  ['a variable', { SITE_URL: 'https://b.example' }],
  ['another variable', { SITE_URL: 'https://a.example', DRAFTS: '1' }],
  ['a variable that is gone', {}],
])('%s changes it', (_, facts) => {
  expect(fingerprint(facts)).not.toBe(fingerprint());
});

const nothings: [string, () => Promise<unknown>][] = [
  ['nothing', async () => {}],
  ['another time of a file', () => utimes(path.join(folder, 'posts/hello.md'), 0, 0)],
  ["an editor's swap file", () => write('posts/.hello.md.swp', 'x')],
  [
    'a folder of Git',
    () => mkdir(path.join(folder, 'posts/.git')).then(() => write('posts/.git/HEAD', 'x')),
  ],
  ['a file outside the roots', () => write('README.md', 'x')],
];

test.each(nothings)('%s leaves it as it is', async (_, change) => {
  const before = fingerprint();
  await change();
  expect(fingerprint()).toBe(before);
});

test('a copy in another folder has the same one', async () => {
  const before = fingerprint();
  const moved = `${folder}-moved`;
  await rename(folder, moved);
  folder = moved;
  expect(fingerprint()).toBe(before);
});

test('a link to a folder above it does not lead round in a circle', async () => {
  const before = fingerprint();
  await symlink('..', path.join(folder, 'posts', 'above'));
  const linked = fingerprint();
  expect(linked).not.toBe(before);
  await write('outside.md', 'x');
  expect(fingerprint()).toBe(linked);
});

test('variables that are not set count as little as those that are not named', () => {
  expect(fingerprint({ DRAFTS: undefined })).toBe(fingerprint({}));
});
