import { blockShortcodes } from './block-shortcodes.ts';
import { positional } from './call.ts';
import { codeShortcodes } from './code-shortcodes.ts';
import { embedShortcodes } from './embed-shortcodes.ts';
import { imageShortcodes } from './image-shortcodes.ts';
import { linkShortcodes } from './link-shortcodes.ts';
import type { FilledCall, Shortcode } from './shortcode.ts';
import { type ShortcodeTemplate, shortcodeOf } from './template.ts';

/** Every shortcode that Kiji brings, whatever the notation of its calls. */
const ownShortcodes: Readonly<Record<string, Shortcode>> = {
  ...embedShortcodes,
  ...codeShortcodes,
  ...imageShortcodes,
  ...linkShortcodes,
  ...blockShortcodes,
};

/** The shortcodes of a site by name; the author's templates go before Kiji's own of the same name. */
export function knownShortcodes(
  templates: Readonly<Record<string, ShortcodeTemplate>>,
): ReadonlyMap<string, Shortcode> {
  return new Map([
    ...Object.entries(ownShortcodes),
    ...Object.entries(templates).map(([name, template]) => [name, shortcodeOf(template)] as const),
  ]);
}

/**
 * A call by the name that it means: `{% include youtube.html id="x" %}` and
 * `{% include video id="x" provider="youtube" %}` are calls of `youtube`.
 */
export function meantCall(call: FilledCall, known: ReadonlyMap<string, Shortcode>): FilledCall {
  if (call.notation !== 'liquid' || !/^include(?:_relative|_cached)?$/.test(call.name)) return call;
  const [file = '', ...rest] = positional(call.arguments);
  const base = file.replace(/^.*\//s, '').replace(/\.\w+$/, '');
  const candidates = [
    base,
    call.arguments.provider ?? '',
    base.toLowerCase().replace(/[-_]?(?:player|embed|video)$/, ''),
  ];
  const name = candidates.find((candidate) => known.has(candidate)) ?? (base || call.name);
  const named = Object.entries(call.arguments).filter(([key]) => !/^\d+$/.test(key));
  const numbered = rest.map((value, index) => [String(index), value] as const);
  return { ...call, name, arguments: Object.fromEntries([...numbered, ...named]) };
}
