import rehypeShiki from '@shikijs/rehype';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';

const chain = remark()
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

if (process.env.HIGHLIGHT !== '0') {
  chain.use(rehypeShiki, {
    themes: { light: 'github-light', dark: 'github-dark' },
    fallbackLanguage: 'text',
    lazy: true,
  });
}

const processor = chain.use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** The HTML of a text in Markdown. */
export async function toHtml(markdown: string): Promise<string> {
  return String(await processor.process(markdown));
}
