import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const addressProperties = new Set(['href', 'src', 'action', 'formAction', 'data', 'xLinkHref']);

/** Names event handlers and `javascript:` links, which the page's policy keeps from running. */
export function rehypeEventHandlers() {
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
    });
  };
}
