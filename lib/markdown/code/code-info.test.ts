import { type CodeInfo, parseCodeInfo } from './code-info.ts';

const nothing: CodeInfo = {
  language: '',
  isDiff: false,
  title: undefined,
  address: undefined,
  firstNumber: undefined,
  marks: [],
  wraps: false,
  id: undefined,
  classNames: [],
};

/** Marks as `inserted 3–5`, the lines alone where they are just marked. */
function told({ marks, ...rest }: CodeInfo): Record<string, unknown> {
  const lines = marks.map(
    ({ mark, first, last }) =>
      `${mark === 'marked' ? '' : `${mark} `}${first}${last === first ? '' : `–${last}`}`,
  );
  const said = Object.entries(rest).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(nothing[key as keyof CodeInfo]),
  );
  return { ...Object.fromEntries(said), ...(lines.length > 0 ? { marks: lines.join(' ') } : {}) };
}

const js = { language: 'js' };

const cases: Record<string, [info: string, said: Record<string, unknown>][]> = {
  'CommonMark and GitHub': [
    ['', {}],
    ['   ', {}],
    ['js', js],
    ['JavaScript', { language: 'JavaScript' }],
    ['c++', { language: 'c++' }],
    ['C#', { language: 'C#' }],
    ['vb.net', { language: 'vb.net' }],
    ['shell-session', { language: 'shell-session' }],
    ['klingon', { language: 'klingon' }],
    ['__proto__', { language: '__proto__' }],
    ['php?start_inline=1', { language: 'php' }],
  ],
  Hugo: [
    [
      'go {hl_lines=[1,"3-5"], linenos=true, linenostart=10, title="a.go"}',
      { language: 'go', marks: '1 3–5', firstNumber: 10, title: 'a.go' },
    ],
    [
      'go {linenos=table,hl_lines=[8,"15-17"],linenostart=199}',
      { language: 'go', marks: '8 15–17', firstNumber: 199 },
    ],
    [
      'go {linenos=table,hl_lines=8 15-17,linenostart=199}',
      { language: 'go', marks: '8 15–17', firstNumber: 199 },
    ],
    [
      'go{hl_lines=["2-3", 5] lineNos="inline"}',
      { language: 'go', marks: '2–3 5', firstNumber: 1 },
    ],
    ["go { hl_lines = '2 4' }", { language: 'go', marks: '2 4' }],
    ['go {hl_lines=3}', { language: 'go', marks: '3' }],
    ['go {linenos=false}', { language: 'go' }],
    ['go {linenostart=5}', { language: 'go' }],
    ['go {lineNoStart=0 lineNos=true}', { language: 'go', firstNumber: 0 }],
    ['go {.wide #here}', { language: 'go', classNames: ['wide'], id: 'here' }],
    ['go {class="a b" id=c}', { language: 'go', classNames: ['a', 'b'], id: 'c' }],
    ['{title="a.js"}', { language: 'js', title: 'a.js' }],
    ['go {title="say \\"a\\", {b} [c]"}', { language: 'go', title: 'say "a", {b} [c]' }],
    ['go {style=monokai anchorLineNos=true noClasses=false}', { language: 'go' }],
  ],
  'Docusaurus, Nextra and Starlight': [
    ['js {1,3-5}', { ...js, marks: '1 3–5' }],
    ['js{1, 3-5}', { ...js, marks: '1 3–5' }],
    [
      'js title="src/a b.js" {2} showLineNumbers',
      { ...js, title: 'src/a b.js', marks: '2', firstNumber: 1 },
    ],
    ["js showLineNumbers title='a'", { ...js, title: 'a', firstNumber: 1 }],
    ['js showLineNumbers=5', { ...js, firstNumber: 5 }],
    ['js showLineNumbers{5}', { ...js, firstNumber: 5 }],
    ['js showLineNumbers=false', js],
    ['js filename="a.js" copy', { ...js, title: 'a.js' }],
    ['js file=a.js', { ...js, title: 'a.js' }],
    ['js live noInline', js],
    ['js ins={2} del={1,3-4} mark={6}', { ...js, marks: 'inserted 2 deleted 1 deleted 3–4 6' }],
    ['js "a" /b/ mark="c 1"', js],
    ['js startLineNumber=3 showLineNumbers wrap', { ...js, firstNumber: 3, wraps: true }],
    ['js wrap=false', js],
    ['diff lang="js"', { ...js, isDiff: true }],
    ['title="a"', { title: 'a' }],
  ],
  'VitePress, VuePress and Nuxt': [
    ['ts:line-numbers {1}', { language: 'ts', firstNumber: 1, marks: '1' }],
    ['ts:line-numbers=2', { language: 'ts', firstNumber: 2 }],
    ['ts{1}:no-line-numbers', { language: 'ts', marks: '1' }],
    ['js [a.js]', { ...js, title: 'a.js' }],
    ['ts [nuxt.config.ts] {4-5}', { language: 'ts', title: 'nuxt.config.ts', marks: '4–5' }],
    ['js [1,3]', { ...js, marks: '1 3' }],
  ],
  Gatsby: [
    ['js{numberLines: true}{1,4-6}', { ...js, firstNumber: 1, marks: '1 4–6' }],
    ['js{numberLines: 5}', { ...js, firstNumber: 5 }],
    ['js:title=src/a.js', { ...js, title: 'src/a.js' }],
  ],
  'Zenn and Qiita': [
    ['js:main.js', { ...js, title: 'main.js' }],
    ['js:my notes.js', { ...js, title: 'my notes.js' }],
    ['js: main.js', { ...js, title: 'main.js' }],
    ['text:出力 結果', { language: 'text', title: '出力 結果' }],
    ['c++:a.cpp', { language: 'c++', title: 'a.cpp' }],
    ['tsx:app/[slug]/page.tsx', { language: 'tsx', title: 'app/[slug]/page.tsx' }],
    ['ts:{id}.ts{1}', { language: 'ts', title: '{id}.ts', marks: '1' }],
    ['hcl:main.tf {2,4}', { language: 'hcl', title: 'main.tf', marks: '2 4' }],
    [':main.go', { language: 'go', title: 'main.go' }],
    [':Makefile', { language: 'Makefile', title: 'Makefile' }],
    ['main.go', { language: 'go', title: 'main.go' }],
    ['docker-compose.yml', { language: 'yml', title: 'docker-compose.yml' }],
    ['diff', { language: 'diff' }],
    ['diff js', { ...js, isDiff: true }],
    ['js diff', { ...js, isDiff: true }],
    ['diff js:main.js', { ...js, isDiff: true, title: 'main.js' }],
    ['diff_js:main.js', { ...js, isDiff: true, title: 'main.js' }],
    ['diff-ts', { language: 'ts', isDiff: true }],
    ['diff:main.js', { language: 'diff', title: 'main.js' }],
    ['diff klingon', { language: 'diff' }],
  ],
  'Octopress and Hexo': [
    ['ruby lib/a.rb', { language: 'ruby', title: 'lib/a.rb' }],
    ['bash 安装依赖', { language: 'bash', title: '安装依赖' }],
    [
      'ruby Is it prime? http://example.com/b.rb Source',
      { language: 'ruby', title: 'Is it prime?', address: 'http://example.com/b.rb' },
    ],
    [
      'ruby start:51 mark:52,54-55 linenos:true',
      { language: 'ruby', marks: '52 54–55', firstNumber: 51 },
    ],
    ['js line_number:false first_line:5 wrap:true', { ...js, wraps: true }],
    ['js https://example.com/', js],
  ],
  'Zola, rustdoc, Pandoc and R': [
    [
      'rust,linenos,linenostart=10,hl_lines=3-4 8-9,hide_lines=2-7,name=a.rs',
      { language: 'rust', title: 'a.rs', firstNumber: 10, marks: '3–4 8–9' },
    ],
    ['rust,ignore', { language: 'rust' }],
    ['{.python .numberLines startFrom="100"}', { language: 'python', firstNumber: 100 }],
    ['{r setup, echo=FALSE}', { language: 'r' }],
    ['{python}', { language: 'python' }],
  ],
  'what nobody meant': [
    ['js {', js],
    ['js {"', js],
    ['js {}', js],
    ['js }{', js],
    ['js title=', js],
    ['js title=""', js],
    ['js {0}', { ...js, marks: '0' }],
    ['js {5-3}', { ...js, marks: '5–3' }],
    ['js {-1}', js],
    ['js {a-b}', js],
    ['js hl_lines=[x]', js],
    ['js linenos', { ...js, firstNumber: 1 }],
    ['{{{{', {}],
  ],
};

describe.each(Object.entries(cases))('an info string of %s', (_, table) => {
  test.each(table)('%s', (info, said) => {
    expect(told(parseCodeInfo(info))).toEqual(said);
  });
});

test.each(['{', '"', '{"', "'{", 'a=', '[', ':{', 'a ', '\\"', '1-', 'diff '])(
  'an endless row of %j is read in no time',
  (part) => {
    const start = performance.now();
    parseCodeInfo(`js ${part.repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  },
);
