/** A page of the sample blog that stands for its kind. */
export interface PageKind {
  /** What it is, in the names of tests and under its pictures. */
  kind: string;
  /** Begins the names of its pictures. */
  name: string;
  path: string;
  /** The status that it is answered with. */
  status: number;
  /** What its pictures have in their middle, as a selector; without it, they show its beginning. */
  shows?: string;
}

/** Every kind of page: what tests look at in a browser, and what is taken pictures of. */
export const pageKinds: readonly PageKind[] = [
  { kind: 'home', name: 'home', path: '/', status: 200 },
  { kind: 'archive', name: 'archive', path: '/blog', status: 200 },
  { kind: 'Japanese post', name: 'post-ja', path: '/blog/hello-kiji', status: 200 },
  { kind: 'English post', name: 'post-en', path: '/blog/my-first-evening', status: 200 },
  {
    kind: 'post with code',
    name: 'post-code',
    path: '/blog/code-in-two-lights',
    status: 200,
    shows: '.text pre',
  },
  {
    kind: 'post with embeds',
    name: 'post-embeds',
    path: '/blog/embeds',
    status: 200,
    shows: '.text .card',
  },
  {
    kind: 'post that is a folder',
    name: 'post-folder',
    path: '/blog/from-file-to-page',
    status: 200,
  },
  { kind: 'translation', name: 'translation', path: '/en/blog/slow-train', status: 200 },
  { kind: 'page that is no post', name: 'page', path: '/about', status: 200 },
  { kind: 'tags', name: 'tags', path: '/blog/tags', status: 200 },
  { kind: 'tag', name: 'tag', path: '/blog/tags/markdown', status: 200 },
  {
    kind: 'series',
    name: 'series',
    path: `/blog/series/${encodeURIComponent('引っ越し')}`,
    status: 200,
  },
  { kind: 'search', name: 'search', path: '/search?q=Markdown', status: 200 },
  { kind: '404', name: '404', path: '/no-such-page', status: 404 },
];
