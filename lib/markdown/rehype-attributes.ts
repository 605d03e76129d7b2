import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/**
 * Names attributes that a browser reads otherwise than they are meant: an id that stands twice, and
 * quotes in quotes. Wants the ids of headings.
 *
 * In: `<p id="a">` twice, `<img alt="a "b" c">`.
 */
export function rehypeAttributes() {
  return (tree: Root, file: VFile): void => {
    const lines = new Map<string, number | undefined>();
    visit(tree, 'element', ({ tagName, properties, position }) => {
      const id = properties.id === undefined ? '' : String(properties.id);
      if (lines.has(id)) {
        const line = lines.get(id);
        file.message(
          `The id "${id}" stands twice${line === undefined ? '' : `, first in line ${line}`}; links lead to the first. Write another for this <${tagName}>`,
          { place: position, ruleId: 'duplicate-id' },
        );
      } else if (id !== '') lines.set(id, position?.start.line);
      const broken = Object.keys(properties).find((name) => /["'<=]/.test(name));
      if (broken === undefined) return;
      file.message(
        `This <${tagName}> has an attribute of the name ${broken}: a quote ended before it. Write &quot; for a quote in quotes`,
        { place: position, ruleId: 'broken-attribute' },
      );
    });
  };
}
