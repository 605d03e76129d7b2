import { createHash } from 'node:crypto';
import { type Site, site } from '#lib/config/site.ts';
import type { PolicySources } from '#lib/embeds/provider.ts';
import { needsNamedIn, providerOf } from '#lib/embeds/providers.ts';
import { attribute, type HtmlToken, type StartTag, scanHtml } from './html-scan.ts';
import { type Page, PageProblem } from './page.ts';

type AddedSources = Exclude<Site['policy'], false>['add'];

type Directive = keyof PolicySources | keyof AddedSources;

/** The sources of a policy by directive. */
type Sources = Map<Directive, Set<string>>;

/**
 * Gives a page a Content-Security-Policy made of what stands in it: its own scripts and styles by
 * their hash, third parties by what the page's embeds need of them, and nothing else.
 *
 * It is a `<meta>` right after `<meta charset>`, so that nothing comes before it and any host
 * serves it.
 */
export function addPolicy(page: Page): Page {
  if (site.policy === false) return page;
  return withPolicy(page, { ...site.policy.add, ...needsOfAnalytics(site.policy.add) });
}

/** What counts readers is loaded by the site's own script, on every page. */
function needsOfAnalytics(added: AddedSources): AddedSources {
  if (!site.analytics) return {};
  const { origin, pathname } = new URL(site.analytics.script);
  const hosts = [origin, ...site.analytics.hosts.map((host) => new URL(host).origin)];
  return {
    'script-src': [...(added['script-src'] ?? []), origin + pathname],
    'connect-src': [...(added['connect-src'] ?? []), ...hosts],
    'img-src': [...(added['img-src'] ?? []), ...hosts],
  };
}

/** A page with its policy and what its author adds to that, by directive. */
function withPolicy(page: Page, added: AddedSources): Page {
  const { tokens: known, ...rest } = page;
  const tokens = known ?? scanHtml(page.html);
  const charset = tokens.find((token) => token.kind === 'start' && isCharset(token));
  if (!charset) throw new PageProblem('has no <meta charset>, after which its policy stands');
  const policy = policyOf(tokens, page.keeps !== undefined, added);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}"/>`;
  return { ...rest, html: page.html.slice(0, charset.end) + meta + page.html.slice(charset.end) };
}

/**
 * The policy of a document, in the syntax of CSP Level 3.
 *
 * @param keepsRuntime whether the framework's runtime is in the page, which loads more of itself.
 */
export function policyOf(
  tokens: readonly HtmlToken[],
  keepsRuntime: boolean,
  added: AddedSources = {},
): string {
  const sources: Sources = new Map();
  add(sources, 'style-src', "'self'");
  add(sources, 'img-src', "'self'");
  add(sources, 'form-action', "'self'");
  // Tools that judge a page ask for robots.txt in its name, Lighthouse among them.
  add(sources, 'connect-src', "'self'");
  if (keepsRuntime) add(sources, 'script-src', "'self'");
  for (const token of tokens) if (token.kind === 'start') addNeedsOf(token, sources);
  addNeeds(added, sources);
  // A browser that knows hashes overlooks 'unsafe-inline' beside them.
  const styles = sources.get('style-src');
  if (styles?.has("'unsafe-inline'")) {
    for (const source of styles) if (source.startsWith("'sha256-")) styles.delete(source);
  }
  const directives = [...sources].map(([name, values]) => `${name} ${[...values].join(' ')}`);
  return ["default-src 'none'", "base-uri 'none'", "object-src 'none'", ...directives].join('; ');
}

function addNeedsOf(tag: StartTag, sources: Sources): void {
  const style = attribute(tag, 'style');
  if (style !== undefined) {
    add(sources, 'style-src-attr', "'unsafe-inline'");
    addStyle(style, sources);
  }
  // What the site's own script puts into the page when a reader comes near, or asks.
  if (['script', 'facade'].includes(attribute(tag, 'data-ui') ?? '')) {
    const script = attribute(tag, 'data-script');
    if (script !== undefined) addThirdPartyScript(script, sources);
    addFrame(attribute(tag, 'data-frame'), sources);
  }
  switch (tag.name) {
    case 'script':
      addScript(tag, sources);
      break;
    case 'style':
      add(sources, 'style-src', hash(tag.text ?? ''));
      addStyle(tag.text ?? '', sources);
      break;
    case 'link':
      if (/\bstylesheet\b/i.test(attribute(tag, 'rel') ?? ''))
        addAddress(tag, 'href', 'style-src', sources);
      if (/\bmanifest\b/i.test(attribute(tag, 'rel') ?? '')) add(sources, 'manifest-src', "'self'");
      break;
    case 'figure':
      // What draws it writes its colours into the drawing.
      if (/\bdiagram\b/.test(attribute(tag, 'class') ?? '')) {
        for (const directive of ['style-src', 'style-src-attr'] as const)
          add(sources, directive, "'unsafe-inline'");
      }
      break;
    case 'iframe':
      addFrame(attribute(tag, 'src'), sources);
      break;
    case 'img':
    case 'image':
    case 'input':
      for (const name of ['src', 'href', 'xlink:href']) addOrigin(tag, name, 'img-src', sources);
      addCandidates(tag, sources);
      break;
    case 'source':
      addOrigin(tag, 'src', 'media-src', sources);
      addCandidates(tag, sources);
      break;
    case 'video':
      addOrigin(tag, 'poster', 'img-src', sources);
      addOrigin(tag, 'src', 'media-src', sources);
      break;
    case 'audio':
    case 'track':
      addOrigin(tag, 'src', 'media-src', sources);
      break;
    case 'form':
      addOrigin(tag, 'action', 'form-action', sources);
      break;
  }
}

/** A frame, and where it goes on to. */
function addFrame(src: string | undefined, sources: Sources): void {
  if (!src?.trim()) return;
  add(sources, 'frame-src', originOf(src) ?? "'self'");
  const address = addressOf(src);
  for (const source of (address && providerOf(address)?.leadsTo) ?? []) {
    add(sources, 'frame-src', source);
  }
}

function addScript(tag: StartTag, sources: Sources): void {
  const type = (attribute(tag, 'type') ?? '').trim();
  const runs =
    /^(|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(
      type,
    );
  if (!runs) return;
  const src = attribute(tag, 'src');
  if (src === undefined) {
    const text = tag.text ?? '';
    add(sources, 'script-src', hash(text));
    // Many snippets are a few lines that put the provider's real script into the page.
    for (const [address] of text.matchAll(/(?:https?:)?\/\/[\w.-]+\/[^\s"'`<>]+?\.js\b/g)) {
      addThirdPartyScript(address, sources);
    }
    for (const needs of needsNamedIn(text)) addNeeds(needs, sources);
    return;
  }
  addThirdPartyScript(src, sources);
}

function addThirdPartyScript(src: string, sources: Sources): void {
  const address = addressOf(src);
  if (address === undefined) {
    add(sources, 'script-src', "'self'");
    return;
  }
  add(sources, 'script-src', `${address.origin}${address.pathname}`);
  const provider = providerOf(address);
  // Of a script that nobody knows, only what comes from its own host can be foreseen.
  const { origin } = address;
  const own = {
    'script-src': [`${origin}/`],
    'frame-src': [origin],
    'img-src': [origin],
    'style-src': [origin],
    'connect-src': [origin],
  };
  addNeeds(provider ? provider.needs?.(address) : own, sources);
}

function addNeeds(needs: PolicySources | AddedSources | undefined, sources: Sources): void {
  for (const [directive, values] of Object.entries(needs ?? {})) {
    for (const value of values) add(sources, directive as Directive, value);
  }
}

/** Addresses in a style sheet are of images, fonts or other style sheets; which, only a browser knows. */
function addStyle(style: string, sources: Sources): void {
  for (const [, imported, quoted] of style.matchAll(
    /(@import\s+)?(?:url\(\s*)?["']?((?:https?:)?\/\/[^\s"')]+|data:)/gi,
  )) {
    const source = quoted === undefined ? undefined : originOf(quoted);
    if (source === undefined) continue;
    if (imported) add(sources, 'style-src', source);
    else for (const directive of ['img-src', 'font-src'] as const) add(sources, directive, source);
  }
}

function addAddress(tag: StartTag, name: string, directive: Directive, sources: Sources): void {
  const value = attribute(tag, name);
  if (value === undefined) return;
  const address = addressOf(value);
  add(sources, directive, address ? `${address.origin}${address.pathname}` : "'self'");
}

function addOrigin(tag: StartTag, name: string, directive: Directive, sources: Sources): void {
  const value = attribute(tag, name)?.trim();
  if (value) add(sources, directive, originOf(value) ?? "'self'");
}

/** The images of a `srcset`: an address, then perhaps a width or density, between commas. */
function addCandidates(tag: StartTag, sources: Sources): void {
  for (const candidate of (attribute(tag, 'srcset') ?? '').split(/,\s+/)) {
    const [address] = candidate.trim().split(/\s/);
    if (address) add(sources, 'img-src', originOf(address) ?? "'self'");
  }
}

/** The whole address of a third party; nothing for a path of the site. */
function addressOf(text: string): URL | undefined {
  const whole = text.trim().startsWith('//') ? `https:${text.trim()}` : text.trim();
  return /^https?:/i.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined;
}

function originOf(text: string): string | undefined {
  const scheme = /^(data|blob):/i.exec(text.trim());
  return scheme ? scheme[0].toLowerCase() : addressOf(text)?.origin;
}

function add(sources: Sources, directive: Directive, source: string): void {
  const values = sources.get(directive) ?? new Set();
  sources.set(directive, values.add(source));
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function isCharset(tag: StartTag): boolean {
  return tag.name === 'meta' && attribute(tag, 'charset') !== undefined;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
