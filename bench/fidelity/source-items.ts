import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { Inventory, type Item } from './inventory.ts';
import type { SourcePost } from './source-posts.ts';

// Another Markdown parser and another HTML parser than the site's, so that they can't be wrong
// together. What the author typed is counted: addresses are neither checked nor rewritten.
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;
markdown.inline.ruler.disable('footnote_inline');
markdown.renderer.rules.footnote_ref = () => '<a href="" data-footnote-ref></a>';
markdown.renderer.rules.footnote_anchor = () => '';

// What stands in a script or frame is no Markdown, in the middle of a line too.
const rawText = /<(script|style|iframe|textarea)\b(?:[^<>]*[^<>/])?>.*?<\/\1\s*>/isy;
markdown.inline.ruler.before('html_inline', 'raw_text', (state, silent) => {
  rawText.lastIndex = state.pos;
  const [html] = rawText.exec(state.src) ?? [];
  if (html === undefined) return false;
  if (!silent) state.push('html_inline', '', 0).content = html;
  state.pos += html.length;
  return true;
});

// GitHub's Markdown links what starts with http, https or www., and e-mail addresses.
markdown.linkify
  .set({ fuzzyLink: false })
  .add('ftp:', null)
  .add('//', null)
  .add('www.', {
    validate: (text, start, linkify) =>
      Math.max(0, linkify.testSchemaAt(`http://${text.slice(start)}`, 'http:', 5) - 2),
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });

/** What stands in the source of a post. */
export function sourceItems(post: SourcePost): Item[] {
  const inventory = new Inventory();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => inventory.openTag(name, resolved(attributes, post)),
      ontext: (text) => inventory.text(text),
      onclosetag: (name) => inventory.closeTag(name),
    },
    // Who writes <iframe/> means an empty one, not the rest of the post as its text.
    { recognizeSelfClosing: true },
  );
  parser.end(markdown.render(post.markdown));
  return inventory.items;
}

function resolved(attributes: Record<string, string>, post: SourcePost): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      name === 'src' || name === 'href' ? post.resolve(value) : value,
    ]),
  );
}
