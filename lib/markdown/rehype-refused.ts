import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

const addressProperties = new Set(['href', 'src', 'action', 'formAction', 'data', 'xLinkHref']);

/** Elements for what browsers had plug-ins for, and what does the same without. */
const plugins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    object: 'an <iframe>, <img>, <video> or a link',
    embed: 'an <iframe>, <img>, <video> or a link',
    applet: 'a link',
  }),
);

/** Names what the page's policy keeps from running: event handlers, `javascript:` links and plug-ins. */
export function rehypeRefused() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', ({ tagName, properties, position }) => {
      for (const [name, value] of Object.entries(properties)) {
        const isHandler = /^on[a-z]/i.test(name);
        const isScript = addressProperties.has(name) && /^\s*javascript:/i.test(String(value));
        if (!isHandler && !isScript) continue;
        file.message(
          `${isHandler ? `The handler ${name.toLowerCase()}` : 'The javascript: address'} of this <${tagName}> does not run under the page's policy. Use a <script> of the post`,
          { place: position, ruleId: 'event-handler' },
        );
      }
      const instead = plugins.get(tagName);
      if (instead !== undefined) {
        file.message(`The page's policy lets no <${tagName}> load what it names. Use ${instead}`, {
          place: position,
          ruleId: 'plugin',
        });
      }
    });
  };
}
