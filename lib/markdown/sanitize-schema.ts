import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Names of the values that `schemaFor` takes; the addresses in them are looked at elsewhere. */
type Attributes = NonNullable<Schema['attributes']>;

const everywhere: Attributes[string] = [
  ...['className', 'id', 'title', 'lang', 'dir', 'hidden', 'translate', 'align', 'vAlign'],
  ...['width', 'height', 'role', 'itemProp', 'itemScope', 'itemType', 'dataUi'],
  ...['ariaDescribedBy', 'ariaHidden', 'ariaLabel', 'ariaLabelledBy', 'ariaLevel'],
  ['tabIndex', -1, 0],
];

const cells = ['abbr', 'axis', 'bgColor', 'char', 'charOff', 'colSpan', 'headers', 'noWrap'];
const media = ['autoPlay', 'controls', 'loop', 'muted', 'preload', 'src'];

/** What authors write in HTML to be read, looked at and listened to, on top of what GitHub allows. */
export const textSchema: Schema = {
  ...defaultSchema,
  ancestors: {},
  // Which names are taken is decided by name.
  clobber: [],
  protocols: {},
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'address', 'article', 'aside', 'audio', 'bdi', 'bdo', 'big', 'caption', 'center'],
    ...['cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure', 'font', 'footer', 'header'],
    ...['hgroup', 'iframe', 'main', 'mark', 'math', 'nav', 'nobr', 'rb', 'rtc', 'script', 'small'],
    ...['svg', 'time', 'track', 'u', 'video', 'wbr'],
  ],
  attributes: {
    '*': everywhere,
    a: ['href', 'hrefLang', 'name', 'rel', 'target', 'dataFootnoteRef', 'dataFootnoteBackref'],
    audio: media,
    blockquote: ['cite'],
    br: ['clear'],
    code: ['dataCodeInfo'],
    col: ['span', 'char', 'charOff'],
    colgroup: ['span', 'char', 'charOff'],
    del: ['cite', 'dateTime'],
    details: ['open', 'name'],
    dl: ['compact'],
    font: ['color', 'face', 'size'],
    hr: ['color', 'noShade', 'size'],
    iframe: [
      ...['allowFullScreen', 'frameBorder', 'loading', 'marginHeight', 'marginWidth'],
      ...['scrolling', 'src', 'data*'],
      'data*',
    ],
    img: [
      ...['alt', 'border', 'decoding', 'hSpace', 'loading', 'sizes', 'src', 'srcSet', 'vSpace'],
    ],
    input: ['checked', 'disabled', ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: ['type', 'value'],
    ol: ['compact', 'reversed', 'start', 'type'],
    q: ['cite'],
    script: ['async', 'charSet', 'defer', 'src', 'data*'],
    section: ['dataFootnotes'],
    source: ['media', 'sizes', 'src', 'srcSet', 'type'],
    table: [...['bgColor', 'border', 'cellPadding', 'cellSpacing', 'frame', 'rules', 'summary']],
    td: cells.concat('rowSpan'),
    th: cells.concat('rowSpan', 'scope'),
    time: ['dateTime'],
    tr: ['bgColor', 'char', 'charOff'],
    track: ['default', 'kind', 'label', 'src', 'srcLang'],
    ul: ['compact', 'type'],
    video: [...media, 'playsInline', 'poster'],
  },
};

/** The same for what a provider's script fills, which names the thing in `data-` attributes. */
export const snippetSchema: Schema = {
  ...textSchema,
  attributes: { ...textSchema.attributes, '*': [...everywhere, 'data*'] },
};

/** Formulas: MathML Core and what Temml writes beyond it, but no link, action or foreign element. */
export const formulaSchema: Schema = {
  ...textSchema,
  tagNames: [
    ...['annotation', 'math', 'menclose', 'merror', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo'],
    ...['mover', 'mpadded', 'mphantom', 'mprescripts', 'mroot', 'mrow', 'ms', 'mspace', 'msqrt'],
    ...['mstyle', 'msub', 'msubsup', 'msup', 'mtable', 'mtd', 'mtext', 'mtr', 'munder'],
    ...['munderover', 'none', 'semantics'],
  ],
  attributes: {
    '*': [
      ...['accent', 'accentunder', 'align', 'ariaHidden', 'ariaLabel', 'bevelled', 'className'],
      ...['columnalign', 'columnlines', 'columnspacing', 'columnspan', 'colSpan', 'depth', 'dir'],
      ...['display', 'displaystyle', 'encoding', 'fence', 'form', 'frame', 'framespacing'],
      ...['height', 'id', 'largeop', 'linebreak', 'linethickness', 'lspace', 'mathbackground'],
      ...['mathcolor', 'mathsize', 'mathvariant', 'maxsize', 'minsize', 'movablelimits'],
      ...['notation', 'numalign', 'rowalign', 'rowlines', 'rowspacing', 'rowSpan', 'rspace'],
      ...['scriptlevel', 'separator', 'side', 'stretchy', 'style', 'symmetric', 'voffset'],
      ...['width', 'xmlns'],
    ],
  },
};

/** The drawing of a code of squares, which a shortcode makes. */
export const drawingSchema: Schema = {
  ...textSchema,
  tagNames: ['svg', 'path'],
  attributes: {
    svg: ['ariaLabel', 'className', 'height', 'id', 'role', 'viewBox', 'width'],
    path: ['d', ['fill', /^(?:#[0-9a-f]{3,8}|[a-z]+)$/i]],
  },
};
