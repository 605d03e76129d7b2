import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compareFolder } from '../../bench/fidelity/compare.ts';
import type { Pages } from '../../bench/fidelity/pages.ts';
import { pagesRendered } from '../../bench/fidelity/rendered-pages.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const now = new Date('2026-11-23T00:00:00Z');
const timeZone = 'Asia/Tokyo';

/** What nothing explains about a folder of posts; `change` stands for what could go wrong on the way to a page. */
async function unexplained(
  postsDir: string,
  staticDir?: string,
  change = (html: string | undefined) => html,
) {
  const rendered = await pagesRendered(postsDir, staticDir, now);
  const pages: Pages = async (slug) => change(await rendered(slug));
  const { differences } = await compareFolder({ postsDir, staticDir, now, timeZone, pages });
  return differences.filter(({ reason }) => reason === undefined);
}

describe('all posts have on their pages what their sources have', () => {
  const corpora = path.resolve(process.env.KIJI_CORPUS ?? '../shared/corpus');
  const isThere = existsSync(corpora);
  if (!isThere) console.log(`Skipped: there are no posts to compare in ${corpora} (KIJI_CORPUS)`);

  test('the sample posts', async () => {
    expect(await unexplained('posts')).toEqual([]);
  }, 60_000);

  (isThere ? test : test.skip)(
    'the posts of other blogs',
    async () => {
      for (const { name } of readdirSync(corpora, { withFileTypes: true }).filter(isFolder)) {
        const [folder, posts, files] = ['', 'posts', 'static'].map((below) =>
          path.join(corpora, name, below),
        ) as [string, string, string];
        const staticDir = existsSync(files) ? files : undefined;
        expect(await unexplained(existsSync(posts) ? posts : folder, staticDir)).toEqual([]);
      }
    },
    120_000,
  );
});

function isFolder(entry: { isDirectory(): boolean }): boolean {
  return entry.isDirectory();
}

const tune = `+++
title = "A tune"
date = 2026-05-01T08:00:00+09:00
+++
Before the player.

<iframe src="https://www.youtube.com/embed/x" width="560" height="315"></iframe>

Slides: <script async class="speakerdeck-embed" data-id="a" src="//speakerdeck.com/assets/embed.js"></script>
and <script async class="deck" data-id="b" src="//decks.example/embed.js"></script>, with
a cast <script id="asciicast-14" src="https://asciinema.org/a/14.js"></script>.

A quote <script async src="https://platform.twitter.com/widgets.js"></script> of a [page](https://example.com/)[^1].

![A photo](https://example.com/photo.jpg)

| a | b |
| - | - |
| c | d |

\`\`\`html
<iframe src="only code">
  <p>
</iframe>
\`\`\`

[^1]: A note.
`;

describe('what is lost or changed on the way to a page is noticed', () => {
  test.each<[string, string, RegExp, string]>([
    ['a frame is lost', 'iframe', /<iframe.*?<\/iframe>/s, ''],
    ['a frame shows another film', 'iframe', /embed\/x/, 'embed/y'],
    ['a script is lost', 'script', /<script[^>]*data-id="b".*?<\/script>/, ''],
    ['a script loses its attribute', 'script', / data-id="b"/, ''],
    ['a script moves', 'script', /(<script[^>]*data-id="b".*?<\/script>)(.*)/s, '$2$1'],
    ['the frame that a script is is lost', 'script', /<iframe[^>]*player\/a.*?<\/iframe>/, ''],
    ['a script that waits is lost', 'script', /<span[^>]*data-script="[^"]*14\.js.*?<\/span>/, ''],
    ['a script that waits loses its attribute', 'script', /asciicast-14/, 'asciicast-15'],
    ['a loader is lost', 'loader', /<span[^>]*data-script="[^"]*widgets\.js.*?<\/span>/, ''],
    ['an image is lost', 'image', /<img[^>]*>/, ''],
    ['a link is lost', 'link', /<a href="https:\/\/example.com\/">(.*?)<\/a>/, '$1'],
    ['a link goes elsewhere', 'link', /example\.com\/"/, 'example.net/"'],
    ['a footnote is lost', 'footnote', /<a[^>]*data-footnote-ref.*?<\/a>/, ''],
    ['a table is lost', 'table', /<table.*?<\/table>/s, ''],
    ['a code block is lost', 'code block', /<pre.*?<\/pre>/s, ''],
    ['code is cut', 'code block', /only /, ''],
    ['code loses its indent', 'code block', /\n {2}(?=&#x3C;)/, '\n'],
    ['a frame comes twice', 'iframe', /<iframe.*?<\/iframe>/s, '$&$&'],
    ['a frame is taken for one of the site', 'iframe', /<iframe/, '<iframe data-ui="frame"'],
    ['the page is lost', 'page', /.*/s, ''],
  ])('%s', async (_, kind, found, replacement) => {
    const folder = temporaryFolder({ 'tune.md': tune });
    const differences = await unexplained(folder, undefined, (html = '') => {
      const changed = html.replace(found, replacement);
      expect(changed).not.toBe(html);
      return changed || undefined;
    });
    expect([...new Set(differences.map((difference) => difference.kind))]).toEqual([kind]);
  });

  test('what the site adds is no difference', async () => {
    const added =
      '<p data-ui="box"><a href="/more"><img src="x.png"></a></p><b data-ui="wrap"></b>';
    const folder = temporaryFolder({ 'tune.md': tune });
    const change = (html = '') => html.replace(/(?=<\/div>$)/, added);
    expect(change('<div></div>')).toContain(added);
    expect(await unexplained(folder, undefined, change)).toEqual([]);
  });
});

describe('posts that are hidden are to have no page', () => {
  const page = '<div class="e-content"></div>';

  test.each([
    ['a draft in TOML', '+++\ntitle = "x"\ndate = 2026-01-01\nDraft = true # for now\n+++\n'],
    ['a draft in YAML', '---\ntitle: x\ndate: 2026-01-01\ndraft: yes\n---\n'],
    ['a draft in JSON', '{\n  "title": "x",\n  "date": "2026-01-01",\n  "draft": true\n}\n'],
    ['a post due in an hour', '+++\ntitle = "x"\ndate = 2026-11-23T10:00:00+09:00\n+++\n'],
    ['one without a zone', '---\ntitle: x\ndate: "2026-11-23 10:00"\n---\n'],
    ['one published later', '---\ntitle: x\ndate: 2026-01-01\npublishDate: 2027-01-01\n---\n'],
    ['an expired post', '---\ntitle: x\ndate: 2026-01-01\nexpiryDate: 2026-11-23\n---\n'],
  ])('%s', async (_, source) => {
    const folder = temporaryFolder({ 'x.md': source });
    expect(await unexplained(folder)).toEqual([]);
    expect(await unexplained(folder, undefined, () => page)).toMatchObject([{ kind: 'page' }]);
  });
});

describe('where the Markdown parsers are to differ, a rule says why', () => {
  async function reasonsFor(markdown: string, html: string) {
    const { differences } = await compareFolder({
      postsDir: temporaryFolder({ 'x.md': `---\ntitle: x\n---\n${markdown}\n` }),
      staticDir: undefined,
      now,
      timeZone,
      pages: async () => `<div class="e-content">${html}</div>`,
    });
    return differences.map(({ reason }) => reason);
  }

  test.each([
    [
      'Japanese text right after an address',
      '「https://example.com/x」を読んだ。',
      '「<a href="https://example.com/x」を読んだ。">https://example.com/x」を読んだ。</a>',
    ],
    [
      'a version that looks like an e-mail address',
      'Update to tool@1.0.0.',
      'Update to tool@1.0.0.',
    ],
    [
      'an e-mail address right after Japanese text',
      '連絡先はme@example.comまで。',
      '連絡先は<a href="mailto:me@example.com">me@example.com</a>まで。',
    ],
    [
      'a link that is not closed',
      'See <a href="/x">this\n\nand that.',
      'See <a href="/x">this</a><p><a href="/x">and that.</a></p>',
    ],
  ])('%s', async (_, markdown, html) => {
    const reasons = await reasonsFor(markdown, html);
    expect(reasons).not.toEqual([]);
    expect(reasons).not.toContain(undefined);
  });

  test.each([
    [
      'a shorter address',
      'https://example.com/x/y',
      '<a href="https://example.com/x">https://example.com/x</a>',
    ],
    ['a link that comes twice', '<a href="/x">x</a>', '<a href="/x">x</a><a href="/x">x</a>'],
  ])('none for %s', async (_, markdown, html) => {
    expect(await reasonsFor(markdown, html)).toContain(undefined);
  });
});
