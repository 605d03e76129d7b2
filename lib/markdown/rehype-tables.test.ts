import { htmlOf } from '../testing/render.ts';

const open = '<div class="table" data-ui="wrap" role="group" tabindex="0" aria-label="Table">';

test('a table of Markdown is in a box that scrolls', async () => {
  expect(await htmlOf('|a|\n|-|\n|b|')).toBe(
    `${open}<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>`,
  );
});

test('a table of HTML too, and the ones in it are not boxed again', async () => {
  const inner = '<table><tbody><tr><td>b</td></tr></tbody></table>';
  const outer = `<table class="c"><tbody><tr><td>${inner}</td></tr></tbody></table>`;
  expect(await htmlOf(outer)).toBe(`${open}${outer}</div>`);
});

test('two tables are in two boxes', async () => {
  const table = '<table><tbody><tr><td>a</td></tr></tbody></table>';
  expect(await htmlOf(`<div>${table}${table}</div>`)).toBe(
    `<div>${open}${table}</div>${open}${table}</div></div>`,
  );
});
