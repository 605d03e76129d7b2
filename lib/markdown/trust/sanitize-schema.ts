import type { Schema } from 'hast-util-sanitize';

/** Text, tables, pictures, films and sounds as authors write them, and what Markdown becomes. */
const tagNames = [
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br'],
  ...['caption', 'center', 'cite', 'code', 'col', 'colgroup', 'data', 'dd', 'del', 'details'],
  ...['dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'footer', 'header'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li'],
  ...['mark', 'meter', 'nav', 'ol', 'p', 'picture', 'pre', 'progress', 'q', 'rb', 'rp', 'rt'],
  ...['rtc', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary'],
  ...['sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var'],
  ...['audio', 'source', 'track', 'video', 'wbr'],
  // Only those that the table of providers knows: see rehype-sanitized.ts.
  ...['iframe', 'script'],
  // Only of shapes: the code of squares that a shortcode draws.
  ...['svg', 'path'],
];

/** Formulas. Nothing here can hold HTML or lead anywhere. */
const formulaTagNames = [
  ...['math', 'annotation', 'menclose', 'merror', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo'],
  ...['mover', 'mpadded', 'mphantom', 'mprescripts', 'mroot', 'mrow', 'ms', 'mspace', 'msqrt'],
  ...['mstyle', 'msub', 'msubsup', 'msup', 'mtable', 'mtd', 'mtext', 'mtr', 'munder'],
  ...['munderover', 'none', 'semantics'],
];

const formulaAttributes = [
  ...['accent', 'accentUnder', 'columnAlign', 'columnLines', 'columnSpacing', 'depth', 'display'],
  ...['displayStyle', 'encoding', 'fence', 'form', 'height', 'largeOp', 'lineThickness'],
  ...['linethickness', 'lspace', 'mathVariant', 'maxSize', 'minSize', 'movableLimits', 'notation'],
  ...['rowLines', 'rowSpacing', 'rspace', 'scriptLevel', 'separator', 'stretchy', 'symmetric'],
  ...['tabIndex', 'title', 'voffset', 'width', 'xmlns', 'columnalign', 'columnlines'],
  ...['columnspacing', 'displaystyle', 'maxsize', 'minsize', 'movablelimits', 'rowlines'],
  ...[
    'rowspacing',
    'scriptlevel',
    'mathvariant',
    'accentunder',
    'largeop',
    'columnspan',
    'rowspan',
  ],
];

const media = ['autoPlay', 'controls', 'loop', 'muted', 'playsInline', 'poster', 'preload', 'src'];
const sized = ['height', 'width'];

/**
 * What stays of a post by somebody whom the owner of the site does not know. GitHub's schema is
 * its model; more of HTML stays here, and less of attributes.
 *
 * What a list of names can't say is looked at by `rehype-sanitized.ts`: styles, `data:` addresses,
 * which frames and scripts, which ids.
 */
export const sanitizeSchema: Schema = {
  tagNames: [...tagNames, ...formulaTagNames],
  attributes: {
    '*': [
      ...['ariaDescribedBy', 'ariaHidden', 'ariaLabel', 'ariaLabelledBy', 'className', 'dir', 'id'],
      ...[
        'lang',
        'role',
        'style',
        'tabIndex',
        'title',
        'xmlLang',
        'itemProp',
        'itemScope',
        'itemType',
      ],
      // What the site adds to the text; nothing that its scripts look for.
      ['dataUi', /^(?!(?:script|facade|original)$)[a-z-]+$/],
      'data*',
    ],
    a: ['href', 'hrefLang', 'name', 'rel', ['target', '_blank'], 'type'],
    audio: media,
    blockquote: ['cite'],
    br: ['clear'],
    col: ['align', 'span', ...sized],
    colgroup: ['align', 'span', ...sized],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open', 'name'],
    div: ['align'],
    font: ['color', 'face', 'size'],
    h1: ['align'],
    h2: ['align'],
    h3: ['align'],
    h4: ['align'],
    hr: ['align', 'size', 'width'],
    // What a frame may do beyond that, no header of the site allows.
    iframe: [
      ...['allow', 'allowFullScreen', 'frameBorder', 'loading', 'marginHeight', 'marginWidth'],
      ...['referrerPolicy', 'scrolling', 'src', ...sized],
    ],
    img: [
      ...['align', 'alt', 'border', 'decoding', 'fetchPriority', 'hSpace', 'loading', 'longDesc'],
      ...['sizes', 'src', 'srcSet', 'vSpace', ...sized],
    ],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    meter: ['high', 'low', 'max', 'min', 'optimum', 'value'],
    ol: ['reversed', 'start', 'type'],
    p: ['align'],
    path: ['d', ['fill', /^#[0-9a-f]{3,8}$/i]],
    pre: [],
    progress: ['max', 'value'],
    q: ['cite'],
    script: ['async', 'charSet', 'defer', 'src'],
    source: ['media', 'sizes', 'src', 'srcSet', 'type', ...sized],
    svg: ['viewBox', ...sized],
    table: ['align', 'border', 'cellPadding', 'cellSpacing', 'summary', 'width'],
    tbody: ['align', 'vAlign'],
    td: ['align', 'colSpan', 'headers', 'rowSpan', 'vAlign', ...sized],
    tfoot: ['align', 'vAlign'],
    th: ['abbr', 'align', 'colSpan', 'headers', 'rowSpan', 'scope', 'vAlign', ...sized],
    thead: ['align', 'vAlign'],
    time: ['dateTime'],
    tr: ['align', 'vAlign'],
    track: ['default', 'kind', 'label', 'src', 'srcLang'],
    ul: ['type'],
    video: [...media, ...sized],
    ...Object.fromEntries(formulaTagNames.map((name) => [name, formulaAttributes])),
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    longDesc: ['http', 'https'],
    poster: ['http', 'https'],
    src: ['http', 'https', 'data'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  // The parser has put everything where it may stand.
  ancestors: {},
  strip: ['script', 'style', 'template', 'title'],
  // Which ids and names are taken away says rehype-sanitized.ts: a prefix would break links to them.
  clobber: [],
};
