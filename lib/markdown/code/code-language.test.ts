import { bundledLanguages } from 'shiki';
import { grammarOf, languageOfFile } from './code-language.ts';

test.each([
  ['', 'text'],
  ['text', 'text'],
  ['Plain_Text', 'text'],
  ['no-highlight', 'text'],
  ['none', 'text'],
  ['js', 'js'],
  ['JavaScript', 'javascript'],
  ['golang', 'go'],
  ['console', 'console'],
  ['shell-session', 'shellsession'],
  ['ShellSession', 'shellsession'],
  ['terminal', 'shellsession'],
  ['conf', 'ini'],
  ['.env', 'dotenv'],
  ['dockerfile', 'dockerfile'],
  ['hcl', 'hcl'],
  ['tf', 'tf'],
  ['vb.net', 'vb'],
  ['cs', 'cs'],
  ['c#', 'c#'],
  ['autohotkey', 'ahk'],
  ['type-script', 'typescript'],
  ['html+erb', 'erb'],
  ['postgresql', 'sql'],
  ['文言', '文言'],
  ['klingon', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['-', undefined],
])('the grammar of %j is %s', (language, grammar) => {
  expect(grammarOf(language)).toBe(grammar);
});

test.each(Object.keys(bundledLanguages))('%s is known by its own name', (language) => {
  expect(grammarOf(language)).toBe(language);
});

test.each([
  ['main.go', 'go'],
  ['src/App.test.tsx', 'tsx'],
  ['C:\\a\\b.ps1', 'ps1'],
  ['Makefile', 'Makefile'],
  ['docker/Dockerfile', 'Dockerfile'],
  ['.bashrc', '.bashrc'],
  ['a.klingon', undefined],
  ['結果', undefined],
  ['', undefined],
])('the language of the file %j is %s', (name, language) => {
  expect(languageOfFile(name)).toBe(language);
});
