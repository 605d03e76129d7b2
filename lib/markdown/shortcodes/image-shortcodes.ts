import { h, s } from 'hastscript';
import { encode } from 'uqr';
import { summaryText } from '../summary.ts';
import { type Arguments, positional } from './call.ts';
import { html, inlineMarkdown } from './html.ts';
import { argumentFault, type FilledCall, type Output, type Shortcode } from './shortcode.ts';

const errorCorrection = { low: 'L', medium: 'M', quartile: 'Q', high: 'H' } as const;

/** The longest text that a QR code holds at every level of correction, in bytes. */
const longestCode = 1273;

/** Pictures: Hugo's `figure` and `qr`, Hexo's `img` and `asset_img`. */
export const imageShortcodes: Readonly<Record<string, Shortcode>> = {
  figure: { output: figure },
  img: { output: hexoImage },
  asset_img: { output: hexoImage },
  qr: { content: 'verbatim', contentOptional: true, output: qr },
};

/** `{{< figure src="a.jpg" title="…" caption="…" link="…" attr="…" attrlink="…" >}}` */
function figure({ arguments: arguments_ }: FilledCall): Output {
  const { link, target, rel, title, caption, attr, attrlink, class: className } = arguments_;
  const { alt, width, height, loading } = arguments_;
  // What includes of Jekyll themes call it.
  const src = arguments_.src ?? arguments_.image_path ?? positional(arguments_)[0];
  if (!src) return argumentFault('"figure" has no image. Write it as src="…"');
  const image = h('img', {
    src,
    alt: alt ?? (caption === undefined ? '' : summaryText(caption)),
    width,
    height,
    loading,
  });
  const attribution = attr ? inlineMarkdown(attr) : undefined;
  const by = attribution && attrlink ? h('a', { href: attrlink }, [attribution]) : attribution;
  const said = [caption ? inlineMarkdown(caption) : undefined, by].filter((part) => part);
  const words = [
    ...(title ? [h('h4', title)] : []),
    ...(said.length > 0 ? [h('p', said.flatMap((part) => [' ', part]).slice(1))] : []),
  ];
  return {
    kind: 'html',
    html: html(
      h('figure', { className }, [
        link ? h('a', { href: link, target, rel }, image) : image,
        ...(words.length > 0 ? [h('figcaption', words)] : []),
      ]),
    ),
  };
}

/** `{% img [class names] /path/to/image [width] [height] "title" "alt" %}` */
function hexoImage({ name, arguments: arguments_ }: FilledCall): Output {
  const all = positional(arguments_);
  const at = all.findIndex((word) => /\/|\.\w+$/.test(word));
  const src = all[at];
  if (src === undefined) {
    return argumentFault(`"${name}" has no image. Write its file name or path after the name`);
  }
  const rest = all.slice(at + 1);
  const words = rest.findIndex((word, index) => index === 2 || !/^\d+(?:px)?$/.test(word));
  const [width, height] = rest.slice(0, words < 0 ? rest.length : words);
  const classes = all.slice(0, at);
  const { title, alt } = titleAndAlt(words < 0 ? [] : rest.slice(words));
  return {
    kind: 'html',
    html: html(
      h('img', {
        className: classes.length > 0 ? classes : undefined,
        src,
        alt: alt ?? title ?? '',
        title,
        width,
        height,
      }),
    ),
  };
}

/** `"title" "alt"`, or both in one: `"title 'alt'"`, `'"title" "alt"'`; or just words. */
function titleAndAlt(words: readonly string[]): Partial<Arguments> {
  const [, title, alt] =
    /^\s*"([^"]*)"\s*"([^"]*)"\s*$/.exec(words.join(' ')) ??
    /^([^']*?)\s*'([^']*)'\s*$/.exec(words.join(' ')) ??
    [];
  if (alt !== undefined) return { title: title ?? '', alt };
  if (words.length === 2) return { title: words[0] ?? '', alt: words[1] ?? '' };
  return words.length > 0 ? { title: words.join(' ') } : {};
}

/** `{{< qr text="https://example.com" />}}`, or the text as content. */
function qr({ arguments: arguments_, content }: FilledCall): Output {
  const text = (content?.trim() || arguments_.text) ?? positional(arguments_)[0] ?? '';
  if (text === '') return argumentFault('"qr" has no text. Write it as text="…"');
  if (Buffer.byteLength(text) > longestCode) {
    return argumentFault(`The text of "qr" is longer than the ${longestCode} bytes that fit in it`);
  }
  const level = arguments_.level ?? 'medium';
  const ecc = Object.hasOwn(errorCorrection, level)
    ? errorCorrection[level as keyof typeof errorCorrection]
    : 'M';
  const { data, size } = encode(text, { ecc, border: 2 });
  const scale = Math.min(Math.max(Number(arguments_.scale) || 4, 1), 16);
  const rows = data.flatMap((row, y) =>
    darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return {
    kind: 'html',
    html: html(
      s(
        'svg',
        {
          className: ['qr', arguments_.class ?? ''].filter(Boolean),
          id: arguments_.id,
          viewBox: `0 0 ${size} ${size}`,
          width: size * scale,
          height: size * scale,
          role: 'img',
          ariaLabel: arguments_.alt ?? text,
        },
        s('path', { d: `M0 0h${size}v${size}H0z`, fill: '#fff' }),
        s('path', { d: rows.join(''), fill: '#000' }),
      ),
    ),
  };
}

/** Where dark squares begin in a row, and how many stand side by side. */
function darkRuns(row: readonly boolean[]): [start: number, width: number][] {
  const text = row.map((dark) => (dark ? '#' : ' ')).join('');
  return Array.from(text.matchAll(/#+/g), (run) => [run.index, run[0].length]);
}
