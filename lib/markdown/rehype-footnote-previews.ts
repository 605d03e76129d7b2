import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from './visit.ts';

/** What a preview does without: it would play twice, or be a way back to where one is. */
const leftOut = new Set(['iframe', 'script', 'style', 'template', 'video', 'audio', 'object']);

/**
 * A mark of a footnote shows the note when a reader points at it or reaches it by keyboard, where
 * the browser does that by itself (interest invokers of the Open UI community group); a link to
 * the note it is everywhere.
 *
 * In: `<a href="#fn-1" data-footnote-ref>1</a> … <li id="fn-1">note</li>`.
 * Out: `<a href="#fn-1" data-footnote-ref interestfor="preview-fn-1">1</a> … <li id="fn-1">note</li>`
 * and at the end `<div id="preview-fn-1" popover="hint" data-ui="preview">note</div>`.
 */
export function rehypeFootnotePreviews() {
  return (tree: Root): void => {
    const notes = new Map<string, Element>();
    const marks: Element[] = [];
    visit(tree, 'element', (element) => {
      const { id, dataFootnoteRef } = element.properties;
      if (element.tagName === 'li' && /^fn-/.test(String(id ?? ''))) notes.set(String(id), element);
      if (element.tagName === 'a' && dataFootnoteRef !== undefined) marks.push(element);
    });
    const previewed = new Set<string>();
    for (const { properties } of marks) {
      const fragment = String(properties.href ?? '').slice(1);
      // An id may itself hold what looks encoded.
      const id = [plain(fragment), fragment].find((name) => notes.has(name));
      if (id === undefined) continue;
      properties.interestfor = `preview-${id}`;
      previewed.add(id);
    }
    for (const id of previewed) {
      const content = preview(notes.get(id)?.children ?? []);
      tree.children.push(
        h('div', { id: `preview-${id}`, popover: 'hint', dataUi: 'preview' }, content),
      );
    }
  };
}

/** A copy that can stand in the page a second time. */
function preview(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [{ ...child }] : [];
    if (leftOut.has(child.tagName) || child.properties.dataFootnoteBackref !== undefined) return [];
    const { id: _, name: __, ...properties } = child.properties;
    return [{ ...child, properties, children: preview(child.children) }];
  });
}

function plain(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
