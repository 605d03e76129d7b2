// XML 1.0 has no way to write these, not even as references.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it stands in XML, between tags or in quotes. */
export function xmlText(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (character) => references[character] ?? '');
}
