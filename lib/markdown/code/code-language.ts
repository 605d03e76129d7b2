import { bundledLanguages, bundledLanguagesInfo } from 'shiki';

/** What needs no grammar. */
const plain = new Set([
  '',
  ...words(`
  text txt plain plaintext ansi ascii none nohighlight nohl raw output stdout stderr result tree
  gitignore dockerignore npmignore gitattributes`),
]);

/**
 * Names of languages in other highlighters (Chroma, Rouge, highlight.js, Prism) and ends of file
 * names, by the grammar that reads them. Without `.`, `-` and `_`, as they are looked up.
 */
const otherNames = new Map(
  Object.entries({
    ahk: 'autohotkey',
    apache: 'apacheconf htaccess',
    asm: 'nasm masm gas assembly assembler x86asm armasm s',
    bat: 'dos dosbatch winbatch',
    bibtex: 'bib',
    c: 'h opencl',
    clojure: 'clojurescript cljs cljc edn',
    coffee: 'coffeescript cson',
    'common-lisp': 'commonlisp cl sbcl',
    cpp: 'cc cxx hh hpp hxx cplusplus arduino ino cuda cu metal',
    crystal: 'cr',
    csharp: 'csx',
    css: 'wxss acss',
    dart: 'flutter',
    diff: 'patch udiff',
    docker: 'containerfile',
    dotenv: 'env',
    elixir: 'ex exs',
    'emacs-lisp': 'emacs el',
    erb: 'rhtml html+erb',
    'fortran-free-form': 'fortran',
    'git-commit': 'gitcommit',
    'git-rebase': 'gitrebase',
    glsl: 'vert frag',
    go: 'golang',
    groovy: 'gradle jenkinsfile',
    handlebars: 'mustache',
    haskell: 'lhs',
    hcl: 'nomad packer',
    html: 'htm html5 xhtml ejs jsp gohtml gotmpl gohtmltemplate wxml',
    ini: 'conf config cfg dosini editorconfig gitconfig',
    java: 'processing',
    javascript: 'node nodejs ecmascript es6',
    jinja: 'jinja2 j2 django htmldjango html+jinja html+django nunjucks njk',
    json: 'geojson topojson webmanifest',
    jsonl: 'ndjson',
    jsx: 'react javascriptreact',
    log: 'logcat',
    lua: 'luajit rockspec',
    make: 'mk mf gnumakefile',
    markdown: 'mkd mkdn gfm rmd qmd',
    matlab: 'octave',
    nginx: 'nginxconf',
    nim: 'nimrod',
    'objective-c': 'objectivec',
    'objective-cpp': 'objectivec++ objectivecpp objc++ mm',
    ocaml: 'ml mli',
    pascal: 'delphi objectpascal pas',
    perl: 'pl pm perl5',
    php: 'phtml html+php',
    po: 'gettext',
    powershell: 'posh psm1 psd1',
    proto: 'proto2 proto3',
    purescript: 'purs',
    python: 'python2 python3 py2 py3 pyi pyw ipython pycon starlark bazel bzl sage wsgi pythonrepl',
    r: 'rscript rlang splus',
    racket: 'rkt',
    razor: 'cshtml',
    rst: 'rest restructuredtext',
    ruby: 'irb jruby gemfile rakefile podfile vagrantfile fastfile brewfile gemspec rake',
    scala: 'sbt',
    scheme: 'scm guile',
    shellscript: 'ksh csh tcsh ash dash bashrc zshrc profile command tmux',
    shellsession: 'terminal term bashsession shsession zshsession commandline cmdline',
    solidity: 'sol',
    sql: `mysql pgsql postgres postgresql psql sqlite sqlite3 tsql mssql mariadb bigquery hive hiveql
      sparksql ddl`,
    'ssh-config': 'sshconfig',
    systemd: 'service',
    'system-verilog': 'systemverilog sv',
    terraform: 'tofu opentofu',
    tsx: 'typescriptreact',
    turtle: 'ttl',
    typescript: 'deno arkts ets',
    vb: 'vbnet vba vbs vbscript visualbasic',
    vhdl: 'vhd',
    viml: 'vimrc nvim neovim',
    wasm: 'wat wast',
    xml: 'svg rss atom plist wsdl xsd pom maven csproj',
    xsl: 'xslt',
    yaml: 'dockercompose ansible k8s kubernetes cloudformation',
  }).flatMap(([grammar, names]) => words(names).map((name) => [name, grammar] as const)),
);

/**
 * The name of the grammar for a language, by any of the language's names.
 *
 * @returns `text` for what needs no grammar, `undefined` for an unknown language.
 */
export function grammarOf(language: string): string | undefined {
  const name = language.toLowerCase();
  const squeezed = name.replace(/^\.|(?<=[a-z\d])[\s._-](?=[a-z\d])/g, '');
  for (const candidate of [name, squeezed]) {
    if (plain.has(candidate)) return 'text';
    if (Object.hasOwn(bundledLanguages, candidate)) return candidate;
    const grammar = otherNames.get(candidate);
    if (grammar !== undefined) return grammar;
  }
  return undefined;
}

const titles = new Map(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
    [id, ...aliases].map((alias) => [alias, name] as const),
  ),
);

/** What people call the language of a grammar, `JavaScript`; nothing for plain text. */
export function languageTitle(grammar: string): string | undefined {
  return titles.get(grammar);
}

/** The language of a file by its name: the name itself (`Makefile`), or how it ends (`main.go`). */
export function languageOfFile(name: string): string | undefined {
  const base = /[^/\\]*$/.exec(name)?.[0] ?? '';
  const end = base.slice(base.lastIndexOf('.') + 1);
  return [base, end].find((part) => part !== '' && grammarOf(part) !== undefined);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
