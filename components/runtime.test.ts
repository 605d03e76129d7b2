import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('components');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
  .map((name) => ({ name, source: readFileSync(path.join(folder, name), 'utf8') }));

test.each(sources)('$name asks for no script of the framework', ({ source }) => {
  // Each of these makes a page load React and Next.js in the browser.
  expect(source).not.toMatch(/['"]next\/(?:link|image|script|dynamic|form)['"]/);
  expect(source).not.toMatch(/['"]use client['"]|\bSuspense\b|\buse(?:State|Effect|Ref|Router)\b/);
  expect(source).not.toMatch(/\son[A-Z]\w*=\{/);
});

test('HTML is set as it is in one place only', () => {
  const places = sources.filter(({ source }) => source.includes('dangerouslySetInnerHTML'));
  expect(places.map(({ name }) => name)).toEqual(['RawHtml.tsx']);
});
