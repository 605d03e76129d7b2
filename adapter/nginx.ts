import { type FinishedSite, notFoundPath } from '#lib/finished-site.ts';
import { cacheControlOf, lastingPaths } from '#lib/response-headers.ts';
import { rootFile } from '#lib/search/index-format.ts';
import { plainPath, searchIndexPath } from '#lib/urls.ts';

const root = searchIndexPath + rootFile;

/** Endings of what lies in the folder and is for nobody under that name. */
const inner = /\.(?:html|br|gz)$/;

/**
 * Configuration of nginx for the finished site, to be included in a `server` block whose `root` is
 * its folder: no Node is needed then. It answers as `npm start` does.
 *
 * @param headers of every response, by name.
 */
export function nginxConfiguration(
  { files, redirects }: FinishedSite,
  headers: Readonly<Record<string, string>>,
): string {
  const paths = new Set(Object.keys(files).map(plainPath));
  return `${[
    '# Written by the build. Include it in a server block whose root is the folder "site" beside it.',
    'absolute_redirect off;',
    'charset utf-8;',
    'charset_types text/plain text/css text/markdown text/javascript application/javascript;',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${notFoundPath};`,
    ...Object.entries(headers).map(
      ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
    ),
    `set $kiji_cache_control ${quoted(cacheControlOf('/'))};`,
    'add_header Cache-Control $kiji_cache_control always;',
    '',
    // As it was sent, so that no character of it can end a header; groups have names, for nginx
    // would encode those with numbers once more.
    'if ($request_uri ~ "^(?<kiji_path>[^?]*)") { set $kiji_sent $kiji_path; }',
    // A path that begins with two slashes, or what browsers take for them, would lead elsewhere.
    String.raw`if ($kiji_sent ~ "^(?<kiji_1>/[^/\x5c].*?)/+$") { return 308 $kiji_1$is_args$args; }`,
    ...redirects.flatMap(({ from, isPattern, to, status }) => {
      if (!isPattern) return [];
      const target = `${to.replace(/\$(\d+)/g, '$${kiji_$1}')}$is_args$args`;
      return [`if ($kiji_sent ~ ${quoted(named(from))}) { return ${status} ${quoted(target)}; }`];
    }),
    '',
    'location / { try_files $uri.html $uri =404; }',
    'location = / { try_files /index.html =404; }',
    String.raw`location ~ "\.md$" { types { } default_type text/markdown; try_files $uri.html $uri =404; }`,
    ...lastingPaths.map(
      (start) => `location ^~ ${start} { ${setCacheControl(cacheControlOf(`${start}a`))} }`,
    ),
    `location = ${root} { ${setCacheControl(cacheControlOf(root))} }`,
    String.raw`location ~ "/\.(?!well-known/)|\.(?:html|br|gz)$" { return 404; }`,
    `location = ${notFoundPath} { internal; }`,
    ...['/index', '/404']
      .filter((path) => !paths.has(path))
      .map((path) => `location = ${path} { return 404; }`),
    '',
    '# What a name alone does not tell.',
    ...Object.entries(files).flatMap(([address, { file, headers = {} }]) => {
      const path = plainPath(address);
      const { 'content-type': type, 'cache-control': cacheControl } = headers;
      if (path === notFoundPath || path === '/') return [];
      if (!type && !cacheControl && !inner.test(path)) return [];
      const rules = [
        type ? `types { } default_type ${quoted(type)};` : '',
        cacheControl ? setCacheControl(cacheControl) : '',
        `try_files ${file === undefined ? '$uri' : '$uri.html'} =404;`,
      ];
      return [`location = ${quoted(path)} { ${rules.filter(Boolean).join(' ')} }`];
    }),
    '',
    '# Former addresses.',
    ...former(redirects, paths),
  ].join('\n')}\n`;
}

/** Each path once, and none that has a file, for nginx takes no location twice. */
function former(redirects: FinishedSite['redirects'], paths: ReadonlySet<string>): string[] {
  const taken = new Set(paths);
  return redirects.flatMap(({ from, isPattern, to, status }) => {
    const path = plainPath(from);
    if (isPattern || taken.has(path)) return [];
    taken.add(path);
    const target = `${to.replaceAll('$', '%24')}$is_args$args`;
    return [`location = ${quoted(path)} { return ${status} ${quoted(target)}; }`];
  });
}

/** A regular expression whose groups have names: `(a)` as `(?<kiji_1>a)`. */
function named(pattern: string): string {
  let count = 0;
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => {
    if (part !== '(') return part;
    count += 1;
    return `(?<kiji_${count}>`;
  });
}

function setCacheControl(value: string): string {
  return `set $kiji_cache_control ${quoted(value)};`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
