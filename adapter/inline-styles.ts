import { readFileSync } from 'node:fs';
import { attribute, type HtmlToken, type StartTag, scanHtml } from './html-scan.ts';
import type { Build, PageStep } from './page.ts';
import { assetBase } from './strip-runtime.ts';
import { type StyleSheet, styleSheet } from './style-sheet.ts';

/**
 * Puts those rules of the site's style sheet into a page that something on it has a use for, in the
 * place of the link to all of them. A page is there with one answer of the server; bench/README.md
 * has what that is worth.
 */
export const inlineStyles: PageStep = (page, build) => {
  if (page.keeps !== undefined) return page;
  const tokens = page.tokens ?? scanHtml(page.html);
  const link = tokens.find(
    (token): token is StartTag => token.kind === 'start' && isSheet(token, build),
  );
  const file = link && fileOf(attribute(link, 'href') ?? '', build);
  if (!link || file === undefined) return page;
  const css = sheetIn(file).usedBy(namesOn(tokens, build));
  // Where the text would end the element, PostCSS has escaped it.
  const style = `<style>${css}</style>`;
  const html = page.html.slice(0, link.start) + style + page.html.slice(link.end);
  return { ...page, html, tokens: replaced(tokens, link, css, style.length) };
};

function isSheet(tag: StartTag, { config }: Build): boolean {
  return (
    tag.name === 'link' &&
    attribute(tag, 'rel') === 'stylesheet' &&
    attribute(tag, 'href')?.startsWith(assetBase(config)) === true
  );
}

/** Where an asset of the build lies; nothing for one that has gone elsewhere. */
function fileOf(href: string, { outputs }: Build): string | undefined {
  const [pathname] = href.split('?');
  return outputs.staticFiles.find((each) => each.pathname === pathname)?.filePath;
}

const sheets = new Map<string, StyleSheet>();

function sheetIn(file: string): StyleSheet {
  const sheet = sheets.get(file) ?? styleSheet(readFileSync(file, 'utf8'));
  sheets.set(file, sheet);
  return sheet;
}

/** All names that stand on a page, and those that its scripts may put there. */
function namesOn(tokens: readonly HtmlToken[], build: Build): ReadonlySet<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'start') continue;
    names.add(token.name);
    for (const { name, value } of token.attributes) {
      names.add(name);
      if (name === 'class') for (const each of value.split(/\s+/)) names.add(each);
      if (name === 'id') names.add(value);
    }
    if (token.name === 'script') {
      const src = attribute(token, 'src');
      const script = src === undefined ? namesIn(token.text ?? '') : namesOfScript(src, build);
      for (const name of script) names.add(name);
    }
  }
  return names;
}

const scripts = new Map<string, readonly string[]>();

/** The names in one of the site's own scripts; what others put into a page brings its own style. */
function namesOfScript(src: string, { outputs }: Build): readonly string[] {
  const file = outputs.prerenders.find(({ pathname }) => pathname === src)?.fallback?.filePath;
  if (file === undefined) return [];
  const names = scripts.get(file) ?? namesIn(readFileSync(file, 'utf8'));
  scripts.set(file, names);
  return names;
}

/** Every word of a script, and how the page spells it: `dataset.scheme` is `data-scheme`. */
export function namesIn(script: string): string[] {
  const words = new Set(script.match(/[A-Za-z_][\w-]*/g));
  return [...words].flatMap((word) => {
    const spelled = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [word, spelled, `data-${spelled}`];
  });
}

/** What a scan finds when the link has become a style. */
function replaced(
  tokens: readonly HtmlToken[],
  link: StartTag,
  text: string,
  length: number,
): HtmlToken[] {
  const more = length - (link.end - link.start);
  return tokens.flatMap((token): HtmlToken[] => {
    if (token === link) {
      const { start } = link;
      const elementEnd = start + length;
      const place = { start, end: start + '<style>'.length, elementEnd };
      const closing = { start: elementEnd - '</style>'.length, end: elementEnd };
      return [
        { kind: 'start', name: 'style', attributes: [], foreign: false, text, ...place },
        { kind: 'end', name: 'style', ...closing },
      ];
    }
    if (token.start < link.start) return [token];
    const place = { start: token.start + more, end: token.end + more };
    return token.kind === 'start'
      ? [{ ...token, ...place, elementEnd: token.elementEnd + more }]
      : [{ ...token, ...place }];
  });
}
