import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { readPlainPage } from '#lib/posts/read-plain-page.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, reading } from '#lib/testing/posts.ts';
import { PageHeader } from './PageHeader.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

const { navigation, footer, author, search } = site;

afterEach(() => {
  Object.assign(site, { navigation, footer, author, search });
});

/** The links of some HTML, as `href text`. */
function linksOf(html: string): string[] {
  return tagged(html, 'a').map(({ properties, text }) => `${properties.href} ${text}`);
}

test('the header has the name of the blog and the standard ways through it', () => {
  Object.assign(site, { navigation: undefined });
  expect(linksOf(markupOf(<SiteHeader />))).toEqual([
    `/ ${site.title}`,
    `/blog ${words.archive}`,
    `/blog/tags ${words.tags}`,
    `/feed.xml ${words.feed}`,
    `/search ${words.search.title}`,
  ]);
});

test('or those of the configuration', () => {
  Object.assign(site, { navigation: [{ label: 'About & me', href: '/about' }] });
  expect(linksOf(markupOf(<SiteHeader />))).toEqual([
    `/ ${site.title}`,
    '/about About & me',
    `/search ${words.search.title}`,
  ]);
});

test('a blog without a search has no way to one', () => {
  Object.assign(site, { navigation: [], search: false });
  expect(markupOf(<SiteHeader />)).not.toContain('search');
});

test('the footer names the author, and is Markdown after that', () => {
  Object.assign(site, { author: { name: '番人', links: [] }, footer: undefined });
  expect(markupOf(<SiteFooter pages={[]} />)).toBe(
    '<footer class="site-footer"><p>番人</p></footer>',
  );

  Object.assign(site, {
    author: {
      name: '番人',
      url: 'https://a.example/',
      links: [{ label: 'e', href: 'https://b.example/@e' }],
    },
    footer: '[b](/c) **d**',
  });
  const html = markupOf(<SiteFooter pages={[]} />);
  expect(linksOf(html)).toEqual(['https://a.example/ 番人', 'https://b.example/@e e', '/c b']);
  const [author, link] = tagged(html, 'a');
  expect(author?.properties.rel).toEqual(['author', 'me']);
  expect(link?.properties.rel).toEqual(['me']);
  expect(html).toContain('<strong>d</strong>');
});

test('the footer leads to the pages that are no posts', () => {
  const { page } = readPlainPage(postFile('_pages/a.md', '---\ntitle: A & b\n---\n'), reading);
  expect(linksOf(markupOf(<SiteFooter pages={page ? [page] : []} />))).toContain('/a A & b');
});

test('a page that is no post has its title and what stands under it', () => {
  expect(
    markupOf(
      <PageHeader title="a & b">
        <p>c</p>
      </PageHeader>,
    ),
  ).toBe('<header class="page-header"><h1 class="p-name">a &amp; b</h1><p>c</p></header>');
});
