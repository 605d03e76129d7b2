import { escapeHtml } from './html.ts';
import type { Output, Shortcode } from './shortcode.ts';

/** A call as a template sees it. */
export interface TemplateCall {
  name: string;
  /** By name, and by number from `0` on for those without a name. All are text. */
  arguments: Readonly<Record<string, string>>;
  /** The Markdown between the call and its closing one, trimmed; `''` where there is none. */
  inner: string;
}

/**
 * What an author maps a shortcode to: a function, or a text in which `{{ src }}`, `{{ 0 }}` and
 * `{{ inner }}` stand for arguments, escaped, and the content.
 *
 * Both give Markdown or HTML. The content is Markdown of the post wherever the result holds it as
 * it came, but for `<pre>`, `<script>`, `<style>` and `<textarea>`, in which it is text.
 */
export type ShortcodeTemplate = string | ((call: TemplateCall) => string);

const slot = /\{\{\s*([\p{L}\p{N}_-]+)\s*\}\}/gu;

/** Stands where the content goes; a character that no text has. */
const contentMark = '\u{FDEF}';

const verbatim = ['pre', 'script', 'style', 'textarea', 'iframe'];

/** The shortcode that a template makes. */
export function shortcodeOf(template: ShortcodeTemplate): Shortcode {
  return {
    content: 'markdown',
    contentOptional: true,
    output({ name, arguments: arguments_, content }) {
      const inner = content?.trim() ?? '';
      const filled = fill(template, { name, arguments: arguments_, inner });
      if (typeof filled !== 'string') return filled;
      const as = filled.trimStart().startsWith('<') ? 'html' : 'markdown';
      const [before, after] = splitAtContent(template, filled, {
        name,
        arguments: arguments_,
        inner,
      });
      if (after !== undefined && !(as === 'html' && isInVerbatim(before))) {
        return { kind: 'around', as, before: before.trimStart(), after: after.trimEnd() };
      }
      return as === 'html'
        ? { kind: 'html', html: filled.trim() }
        : { kind: 'markdown', markdown: filled.trim() };
    },
  };
}

/** What a template put before and after the content, if it put it in as it came. */
function splitAtContent(
  template: ShortcodeTemplate,
  filled: string,
  call: TemplateCall,
): [before: string, after?: string] {
  if (call.inner === '') return [filled];
  const marked = fill(template, { ...call, inner: contentMark });
  if (typeof marked !== 'string') return [filled];
  const [before = '', ...rest] = marked.split(contentMark);
  const after = rest.join(call.inner);
  if (rest.length === 0 || before + call.inner + after !== filled) return [filled];
  return [before, after];
}

/** Whether some HTML ends inside an element whose content is no Markdown. */
function isInVerbatim(before: string): boolean {
  const text = before.toLowerCase();
  return verbatim.some((name) => text.lastIndexOf(`<${name}`) > text.lastIndexOf(`</${name}`));
}

function fill(template: ShortcodeTemplate, call: TemplateCall): string | Output {
  if (typeof template === 'string') {
    return template.replace(slot, (_, key: string) =>
      key === 'inner' ? call.inner : escapeHtml(call.arguments[key] ?? ''),
    );
  }
  try {
    const result: unknown = template(call);
    if (typeof result === 'string') return result;
    return fault(call.name, `gave ${result === null ? 'null' : typeof result} and no text`);
  } catch (error) {
    return fault(call.name, `failed: ${error instanceof Error ? error.message : error}`);
  }
}

function fault(name: string, what: string): Output {
  return {
    kind: 'fault',
    rule: 'shortcode-template',
    message: `The template of "${name}" in blog.config.ts ${what}. Mend it there`,
  };
}
