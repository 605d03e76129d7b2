/** Attributes as hast's nodes carry them. */
export interface Attributes {
  className?: string[];
  [name: string]: string | string[] | undefined;
}

const item =
  /([#.])([\p{L}\p{N}\p{M}_:.-]+)|([A-Za-z_:][\w:.-]*)=(?:"([^"]*)"|'([^']*)'|([\w.:%/-]+))/uy;
/** What marks the site's additions, in whatever spelling, and what every object has a value of. */
const reserved = /^(?:data-?ui|constructor|__proto__)$/i;
const gap = /[\s,]+|$/y;

/**
 * The attributes between braces, as Goldmark and kramdown write them.
 *
 * In: `{#id .a .b key="a value"}`. Out: `{ id: 'id', className: ['a', 'b'], key: 'a value' }`.
 *
 * @returns `undefined` for braces that hold anything else.
 */
export function attributesOf(braces: string): Attributes | undefined {
  const text = /^\{:?\s*(\S.*?)\s*\}$/s.exec(braces)?.[1];
  if (text === undefined) return undefined;
  const attributes: Attributes = {};
  let position = 0;
  while (position < text.length) {
    item.lastIndex = position;
    const [matched, sign, name = '', key = '', ...values] = item.exec(text) ?? [];
    if (matched === undefined) return undefined;
    const value = values.find((value) => value !== undefined) ?? '';
    if (sign === '#') attributes.id = name;
    else if (sign === '.' || key === 'class')
      attributes.className = [...(attributes.className ?? []), name || value];
    else if (!reserved.test(key)) attributes[key] = value;
    gap.lastIndex = position + matched.length;
    if (!gap.test(text)) return undefined;
    position = gap.lastIndex;
  }
  return attributes;
}
