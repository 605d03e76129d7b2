/** Properties of how text looks and how wide things are; none that takes a thing out of its place. */
const properties =
  /^(?:aspect-ratio|background-color|border(?:-[a-z-]+)?|color|font(?:-[a-z]+)*|(?:max-|min-)?(?:height|width|block-size|inline-size)|letter-spacing|line-height|list-style(?:-type)?|margin(?:-[a-z-]+)?|math-(?:depth|shift|style)|padding(?:-[a-z-]+)?|ruby-[a-z]+|text-[a-z-]+|vertical-align|white-space|word-break|writing-mode)$/;

/** Numbers, lengths, names and colours: nothing that loads or calculates. */
const value = /^(?:(?:rgb|hsl)a?\([\d\s.,%/a-z]*\)|[\w\s.,%#/+-])+$/i;

/**
 * The declarations of a style attribute that do nothing but show text.
 *
 * @returns nothing where none is left.
 */
export function safeStyle(style: string): string | undefined {
  const safe = style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '' && declaration.length < 200)
    .filter((declaration) => {
      const [, property = '', rest = ''] = /^([\w-]+)\s*:\s*(.+)$/s.exec(declaration) ?? [];
      const isNegative = /^(?:margin|text-indent)/.test(property) && rest.includes('-');
      if (property === 'display') return / math$/.test(rest);
      return properties.test(property.toLowerCase()) && value.test(rest) && !isNegative;
    });
  return safe.length > 0 ? safe.join(';') : undefined;
}
