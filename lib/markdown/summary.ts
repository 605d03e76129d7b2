import { defaultSchema } from 'hast-util-sanitize';
import { toString as textContent } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import { remarkLimits } from './limits/remark-limits.ts';
import { remarkNesting } from './limits/remark-nesting.ts';
import { remarkCjkSoftBreaks } from './remark-cjk-soft-breaks.ts';
import { visit } from './visit.ts';

// A summary stands inside a paragraph: of elements that can't, the content stays.
const runningText = [
  'a',
  'b',
  'br',
  'code',
  'del',
  'em',
  'i',
  'kbd',
  'q',
  's',
  'small',
  'strong',
  'sub',
  'sup',
];

const parser = remark()
  .use(remarkCjkFriendly)
  .use(remarkLimits)
  .use(remarkNesting)
  .use(remarkCjkSoftBreaks)
  .freeze();

const pipeline = parser()
  .use(remarkHtml, { sanitize: { ...defaultSchema, tagNames: runningText } })
  .freeze();

/** The Markdown of front matter and configuration (descriptions, summaries, captions) as safe HTML of running text. */
export const renderSummary = once((markdown) => String(pipeline.processSync(markdown)).trim());

/** The same Markdown as plain text, for attributes and feeds. */
export const summaryText = once((markdown) => {
  const tree = parser.parse(markdown);
  parser.runSync(tree);
  visit(tree, 'break', (_, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value: ' ' };
  });
  return tree.children
    .map((block) => textContent(block, { includeHtml: false }))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
});

/** The same for each text, done once: many lists, heads and feeds show the description of a post. */
function once(make: (markdown: string) => string): (markdown: string) => string {
  const made = new Map<string, string>();
  return (markdown) => {
    const text = made.get(markdown) ?? make(markdown);
    made.set(markdown, text);
    return text;
  };
}
