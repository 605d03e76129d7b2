import { markupOf } from '#lib/testing/markup.ts';
import { Markup } from './Markup.tsx';
import { RawHtml } from './RawHtml.tsx';

test('RawHtml sets HTML as it is', () => {
  const html = '<script async src="https://a.example/b.js"></script><p>c & d</p><!-- e -->';
  expect(markupOf(<RawHtml as="div" className="f" lang="en" html={html} />)).toBe(
    `<div class="f" lang="en">${html}</div>`,
  );
});

test.each([
  ['**a** [b](/c)', '<p class="d"><strong>a</strong> <a href="/c">b</a></p>'],
  ['<script>a</script>', '<p class="d"></p>'],
  ['# a', '<p class="d">a</p>'],
])('Markup makes a sentence of %s', (markdown, html) => {
  expect(markupOf(<Markup as="p" className="d" markdown={markdown} />)).toBe(html);
});
