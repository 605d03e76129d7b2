import { families } from '../../../bench/texts/families.ts';
import { render } from '../../testing/render.ts';

/** What is said of a text, each as `rule line:column`, and its HTML. */
async function said(markdown: string) {
  const { html, warnings } = await render(markdown);
  return { html, said: warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`) };
}

const times = (count: number, piece: string) => piece.repeat(count);
const count = (html: string, piece: string) => html.split(piece).length - 1;

describe('what is nested more than 100 deep is named by its line and shown as it was typed', () => {
  test.each<[string, string, string, number, string]>([
    ['quotes', `a\n\n${times(150, '> ')}b`, '<blockquote>', 100, 'nesting 3:201'],
    ['quotes without spaces', `${times(150, '>')}b`, '<blockquote>', 100, 'nesting 1:101'],
    ['lists', `${times(150, '- ')}b`, '<ul>', 100, 'nesting 1:201'],
    ['lists with numbers', `${times(150, '1. ')}b`, '<ol>', 100, 'nesting 1:301'],
    ['quotes and lists', `${times(75, '> - ')}b`, '<blockquote>', 50, 'nesting 1:201'],
    ['emphasis', `${times(150, '*a **a ')}b${times(150, ' a** a*')}`, '<em>', 50, 'nesting 1:351'],
    ['strikes', `${times(150, '~~a ')}b${times(150, ' a~~')}`, '<del>', 100, 'nesting 1:401'],
    ['brackets', `${times(150, '[')}b`, '[', 150, 'nesting 1:101'],
    [
      'blocks of HTML',
      `${times(150, '<div>')}b${times(150, '</div>')}`,
      '<div>',
      100,
      'nesting 1:501',
    ],
    [
      'bold text of HTML',
      `a ${times(150, '<b>')}b${times(150, '</b>')}`,
      '<b>',
      100,
      'nesting 1:303',
    ],
    [
      'tags on lines',
      `${times(150, '<div>\n\n')}b${times(150, '\n\n</div>')}`,
      '<div>',
      100,
      'nesting 201:1',
    ],
  ])('%s', async (_, markdown, element, elements, place) => {
    const result = await said(markdown);
    expect(result.said).toContain(place);
    expect(count(result.html, element)).toBe(elements);
    expect(result.html).toMatch(/b/);
  });

  test.each([
    ['quotes', `${times(100, '> ')}b`],
    ['lists', `${times(100, '- ')}b`],
    ['tags', `${times(100, '<div>')}b${times(100, '</div>')}`],
    ['paragraphs that need no end', times(300, '<p>a\n')],
    ['items that need no end', `<ul>${times(300, '<li>a\n')}</ul>`],
    ['bold text in many paragraphs', times(300, '<b>a</b>\n\n')],
  ])('100 %s are not', async (_, markdown) => {
    expect((await said(markdown)).said).toEqual([]);
  });

  test('and are read from first to last', async () => {
    const deep = `${times(150, '> ')}a`;
    const { html } = await said(`${deep}\n${deep}\n\nb`);
    expect(html).toContain(`${times(50, '&gt; ').replaceAll('&gt;', '>')}a`);
    expect(html.endsWith('<p>b</p>')).toBe(true);
  });
});

describe('what there is too much of in a paragraph is text', () => {
  test.each<[string, string, string]>([
    ['signs of emphasis', `a\n\n${times(600, '*a* ')}`, 'too-much 3:2001'],
    ['things that start and never end', `a ${times(600, '<!A ')}`, 'too-much 1:'],
    ['lines', `a\n\n${times(2_500, 'b\n')}`, 'too-much 2003:1'],
    ['lazy lines', `> ${times(2_500, 'b\n')}`, 'too-much 2001:1'],
    ['words', times(30_000, 'a b '), 'too-much 1:'],
  ])('%s', async (_, markdown, place) => {
    expect((await said(markdown)).said.join()).toContain(place);
  });

  test.each([
    ['words with underscores', times(3_000, 'snake_case_name ')],
    ['links', times(800, '[a](/b) ')],
    ['code', times(800, '`a` ')],
    ['the rows of a table', `|a|\n|-|\n${times(3_000, '|b|\n')}`],
    ['the items of a list', times(3_000, '- a\n')],
    ['the lines of code', `\`\`\`\n${times(5_000, 'a\n')}\`\`\``],
    ['the lines of HTML', `<div>\n${times(5_000, 'a\n')}</div>`],
  ])('but not %s', async (_, markdown) => {
    expect((await said(markdown)).said).toEqual([]);
  });
});

describe('HTML that is opened and never closed does not take the rest', () => {
  test.each([
    ['a comment', '<!-- a\n\n**b**', '<p>&#x3C;!-- a</p>\n<p><strong>b</strong></p>'],
    [
      'a comment after one that is closed',
      '<!-- a -->\n\n<!-- b',
      '<!-- a -->\n<p>&#x3C;!-- b</p>',
    ],
    ['an instruction', '<?php\n\n**b**', '<p>&#x3C;?php</p>\n<p><strong>b</strong></p>'],
    ['CDATA', '<![CDATA[a\n\n*b*', '<p>&#x3C;![CDATA[a</p>\n<p><em>b</em></p>'],
    ['a declaration', '<!A b\n\n*c*', '<p>&#x3C;!A b</p>\n<p><em>c</em></p>'],
    ['a script', '<script>\na\n\n*b*', '<p><script></script>\na</p>\n<p><em>b</em></p>'],
    ['a textarea', '<textarea>\n\n*b*', '<p><textarea></textarea></p>\n<p><em>b</em></p>'],
  ])('%s', async (_, markdown, html) => {
    const result = await said(markdown);
    expect(result.html).toBe(html);
    expect(result.said.join()).toMatch(/^unclosed-tag \d+:1$/);
  });

  test('and one that is closed far below is left alone', async () => {
    const { html, said: faults } = await said(`<!-- a\n\n${times(2_000, 'b\n\n')}-->\n\nc`);
    expect(html).toMatch(/^<!-- a[\s\S]*-->\n<p>c<\/p>$/);
    expect(faults).toEqual([]);
  });
});

describe('every family of pathological texts makes an article', () => {
  test.each(families.map(({ name, ofSize }) => [name, ofSize] as const))(
    '%s',
    async (_, ofSize) => {
      expect(typeof (await render(ofSize(3_000))).html).toBe('string');
    },
  );
});
