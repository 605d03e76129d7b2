import { pageOf, postFile } from '../testing/posts.ts';
import { articleOf } from './articles.ts';
import { plainPageMetadata } from './plain-page.ts';

const aboutOf = (lines: string, body: string, files: string[] = []) =>
  pageOf(postFile('_pages/about/index.md', `---\ntitle: About\n${lines}\n---\n${body}`, { files }));

test('the head of a plain page has its title, its address and its first sentences', async () => {
  expect(await plainPageMetadata(aboutOf('', '私たちのこと。'))).toMatchObject({
    title: 'About',
    description: '私たちのこと。',
    alternates: { canonical: '/about' },
    openGraph: { type: 'website', url: '/about', title: 'About', locale: 'ja' },
  });
});

test('or its description, and no robots where only its author sees it', async () => {
  expect(await plainPageMetadata(aboutOf('description: "**A** b"\ndraft: true', ''))).toMatchObject(
    {
      description: 'A b',
      robots: { index: false },
    },
  );
});

describe('the text of a plain page', () => {
  test.each([
    ['an image beside it', '![](us.jpg)', '<img src="/about/us.jpg" alt="'],
    ['a file beside it', '[a](us.jpg)', '<a href="/about/us.jpg">'],
  ])('%s', async (_, body, html) => {
    const article = await articleOf(aboutOf('', body, ['us.jpg']));
    expect(article.html).toContain(html);
    expect(article.warnings.map(({ rule }) => rule)).not.toContain('dead-image');
  });

  test('an image that is not there is a warning at its line', async () => {
    const { warnings } = await articleOf(aboutOf('', '\n![](lost.jpg)'));
    expect(warnings).toMatchObject([{ rule: 'dead-image', line: 6 }]);
  });

  test('what could run is taken out of one that is not trusted', async () => {
    const { html } = await articleOf(aboutOf('trust: sanitize', '<b onclick="a()">c</b>'));
    expect(html).toContain('<b>c</b>');
  });
});
