import { render } from '../testing/render.ts';
import type { Article, ArticleOptions } from './article.ts';
import { knownPosts } from './shortcodes/known-posts.ts';

const links: ArticleOptions['links'] = {
  resolve: (target) =>
    /^(?:posts\/)?sea(?:\.md)?(?:#|$)/.test(target)
      ? `/blog/sea${/#.*$/.exec(target)?.[0] ?? ''}`
      : undefined,
  fault: () => undefined,
};

const shortcodes: ArticleOptions['shortcodes'] = {
  templates: {
    aside: '<aside>{{ inner }}</aside>',
    strong: '**{{ 0 }}**',
    picture: '<img src="{{ src }}" alt="{{ 潮 }}">',
    box: ({ inner, arguments: { 0: name } }) => `<div class="${name}">${inner}</div>`,
    shout: ({ inner }) => inner.toUpperCase(),
    verse: '<pre>{{ inner }}</pre>',
    fails: () => {
      throw new Error('no tide');
    },
    gives: (() => 3) as unknown as () => string,
  },
  posts: knownPosts([{ slug: 'sea', title: 'The sea', path: '/blog/sea' }]),
  parameter: (name) => (name === 'city' ? '函館 <b>' : undefined),
};

function run(markdown: string): Promise<Article> {
  return render(markdown, { links, shortcodes });
}

const player =
  ' allow="accelerometer; autoplay; clipboard-write; encrypted-media; fullscreen; gyroscope; picture-in-picture; web-share"';

function frame(src: string, size: [number, number], name: string, more: string, original: string) {
  const [width, height] = size;
  return `<span class="embed" data-ui="wrap"><iframe src="${src}" width="${width}" height="${height}" allowfullscreen loading="lazy" title="Embedded from ${name}"${more} style="aspect-ratio:${width}/${height}"></iframe><a data-ui="original" href="${original}">Open on ${name}</a></span>`;
}

const referrer = ' referrerpolicy="strict-origin-when-cross-origin"';

function youtubeFrame(query = '', watch = ''): string {
  return frame(
    `https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc${query}`,
    [560, 315],
    'YouTube',
    player + referrer,
    `https://www.youtube.com/watch?v=w7Ft2ymGmfc${watch}`,
  );
}

const youtube = youtubeFrame();

const unknownImage = 'loading="eager" fetchpriority="high" decoding="async"';

function quote(href: string): string {
  return `<blockquote class="twitter-tweet"><a href="${href}"><span data-ui="host">twitter.com</span></a></blockquote>`;
}

const widgets = late(
  'https://platform.twitter.com/widgets.js',
  '.twitter-tweet, .twitter-video, .twitter-timeline',
);

function late(src: string, fills: string): string {
  return `<span data-ui="script" data-script="${src}" data-fills="${fills}" data-attributes="{&#x22;async&#x22;:&#x22;&#x22;}"></span>`;
}

function gist(path: string, { query = '', place = '', file = path } = {}): string {
  const address = `https://gist.github.com/${path}`;
  return `<span class="embed" data-ui="wrap"><span data-ui="script" data-script="${address}.js${query}"></span><a data-ui="original" href="${address}${place}">${file} — Open on GitHub Gist</a></span>`;
}

describe("Hugo's", () => {
  test.each([
    ['{{< youtube w7Ft2ymGmfc >}}', youtube],
    ['{{<youtube id="w7Ft2ymGmfc">}}', youtube],
    ['{{% youtube `w7Ft2ymGmfc` %}}', youtube],
    ['{{< youtube w7Ft2ymGmfc />}}', youtube],
    ['{{< youtube\n  id="w7Ft2ymGmfc"\n>}}', youtube],
    [
      '{{< youtube id="w7Ft2ymGmfc" start=30 autoplay=false >}}',
      youtubeFrame('?start=30&#x26;autoplay=0', '&#x26;t=30s'),
    ],
    [
      '{{< vimeo 55073825 >}}',
      frame(
        'https://player.vimeo.com/video/55073825',
        [640, 360],
        'Vimeo',
        player,
        'https://vimeo.com/55073825',
      ),
    ],
    ['{{< tweet 20 >}}', quote('https://twitter.com/i/status/20') + widgets],
    ['{{< twitter user="jack" id="20" >}}', quote('https://twitter.com/jack/status/20') + widgets],
    ['{{< x user=jack id=20 >}}', quote('https://twitter.com/jack/status/20') + widgets],
    ['{{< gist spf13 7896402 >}}', gist('spf13/7896402')],
    [
      '{{< gist spf13 12 "a b.html" >}}',
      gist('spf13/12', { query: '?file=a%20b.html', place: '#file-a-b-html', file: 'a b.html' }),
    ],
    ['[a]({{< ref "sea.md#part" >}})', '<p><a href="/blog/sea#part">a</a></p>'],
    ['[a]({{< relref path="posts/sea.md" >}})', '<p><a href="/blog/sea">a</a></p>'],
    ['[a]: {{% ref "sea" %}}\n\n[a]', '<p><a href="/blog/sea">a</a></p>'],
    ['<a href="{{< ref "sea.md" >}}">a</a>', '<p><a href="/blog/sea">a</a></p>'],
    ['In {{< param city >}}', '<p>In 函館 &#x3C;b></p>'],
    ['<p title="{{< param city >}}">a</p>', '<p title="函館 <b>">a</p>'],
    [
      '{{< details summary="A *b*" open=true >}}\n- **c**\n{{< /details >}}',
      '<details open><summary>A <em>b</em></summary>\n<ul>\n<li><strong>c</strong></li>\n</ul>\n</details>',
    ],
    [
      '{{% details "a" %}}**b**{{% /details %}}',
      '<details><summary>a</summary>\n<strong>b</strong>\n</details>',
    ],
  ])('%s', async (markdown, html) => {
    const article = await run(markdown);
    expect(article.html).toBe(html);
    expect(article.warnings).toEqual([]);
  });

  test('figure has its caption, its link and whose it is', async () => {
    const { html } = await run(
      '{{< figure src="/sea.png" alt="Waves" title="At sea" caption="In *spring* & so" link="https://example.com" target=_blank attr="Ann" attrlink="https://ann.example" width=300 class="right" >}}',
    );
    expect(html).toBe(
      `<figure class="right"><a href="https://example.com" target="_blank"><img src="/sea.png" alt="Waves" width="300" ${unknownImage}></a><figcaption><h4 id="at-sea">At sea</h4><p>In <em>spring</em> &#x26; so <a href="https://ann.example">Ann</a></p></figcaption></figure>`,
    );
  });

  test('an image without another text for those who do not see it has its caption', async () => {
    const { html } = await run('{{< figure src="/sea.png" caption="*Waves*" >}}');
    expect(html).toContain('alt="Waves"');
    expect(html).toContain('<figcaption><p><em>Waves</em></p></figcaption>');
  });

  test('highlight is code with what its options say', async () => {
    const { html } = await run(
      '{{< highlight text "linenos=table,hl_lines=2 4-5,linenostart=199" >}}\n<a>\nb\nc\nd\n{{< x >}}\n{{< /highlight >}}',
    );
    expect(html).toBe(
      [
        '<pre tabindex="0" class="numbered" style="counter-reset: line 198"><code class="language-text"><span data-ui="wrap" class="line">&#x3C;a>',
        '</span><span data-ui="wrap" class="line marked">b',
        '</span><span data-ui="wrap" class="line">c',
        '</span><span data-ui="wrap" class="line marked">d',
        '</span><span data-ui="wrap" class="line marked">{{&#x3C; x >}}',
        '</span></code></pre>',
      ].join('\n'),
    );
  });

  test('qr is a picture of a code, and says what it holds', async () => {
    const { html } = await run('{{< qr text="https://example.com" level=low scale=2 />}}');
    // A code of version 2 has 25 modules a side, and two of margin here.
    expect(html).toContain(
      'viewBox="0 0 29 29" width="58" height="58" role="img" aria-label="https://example.com"',
    );
    const content = await run('{{< qr level=low scale=2 >}}\nhttps://example.com\n{{< /qr >}}');
    expect(content.html).toBe(html);
  });
});

describe('where a call stands', () => {
  test.each([
    ['a\n{{< youtube w7Ft2ymGmfc >}}\nb', `<p>a</p>\n${youtube}\n<p>b</p>`],
    ['a {{< youtube w7Ft2ymGmfc >}} b', `<p>a ${youtube} b</p>`],
    [
      '- a\n  {{< youtube w7Ft2ymGmfc >}}\n- b',
      `<ul>\n<li>a\n${youtube}\n</li>\n<li>b</li>\n</ul>`,
    ],
    ['> {{< youtube w7Ft2ymGmfc >}}', `<blockquote>\n${youtube}\n</blockquote>`],
    [
      '# {{< strong a >}}',
      '<h2 id="a"><strong>a</strong><a class="anchor" href="#a" data-ui="anchor" aria-label="Link to this heading">#</a></h2>',
    ],
    ['<div>{{< param city >}}</div>', '<div>函館 &#x3C;b></div>'],
    ['[{{< strong a >}}](/b)', '<p><a href="/b"><strong>a</strong></a></p>'],
    // Code and comments are not for running.
    ['`{{< youtube a >}}`', '<p><code>{{&#x3C; youtube a >}}</code></p>'],
    [
      '```\n{{< youtube a >}}\n```',
      '<pre tabindex="0"><code>{{&#x3C; youtube a >}}\n</code></pre>',
    ],
    ['    {{< youtube a >}}', '<pre tabindex="0"><code>{{&#x3C; youtube a >}}\n</code></pre>'],
    ['<!-- {{< nothing >}} -->', '<!-- {{< nothing >}} -->'],
    ['a\\{{< b >}}', '<p>a{{&#x3C; b >}}</p>'],
    // Escaped ones are shown, in code too.
    ['{{</* figure src="a" */>}} {{%/* b */%}}', '<p>{{&#x3C; figure src="a" >}} {{% b %}}</p>'],
    ['`{{</* b */>}}`', '<p><code>{{&#x3C; b >}}</code></p>'],
    // Go templates are no shortcodes.
    ['{{ .Title }} {{x}}', '<p>{{ .Title }} {{x}}</p>'],
  ])('%s', async (markdown, html) => {
    const article = await run(markdown);
    expect(article.html).toBe(html);
    expect(article.warnings).toEqual([]);
  });
});

describe("the author's own", () => {
  test.each([
    [
      '{{< aside >}}\n**a** {{< strong b >}}\n\n- c\n{{< /aside >}}',
      '<aside>\n<p><strong>a</strong> <strong>b</strong></p>\n<ul>\n<li>c</li>\n</ul>\n</aside>',
    ],
    [
      '{{< aside >}}\n    {{< aside >}}a{{< /aside >}}\n{{< /aside >}}',
      '<aside>\n<aside>\na\n</aside>\n</aside>',
    ],
    [
      '> {{< aside >}}\n> a\n>\n> b\n> {{< /aside >}}',
      '<blockquote>\n<aside>\n<p>a</p>\n<p>b</p>\n</aside>\n</blockquote>',
    ],
    ['{{< strong `a*b` >}}', '<p><strong>a*b</strong></p>'],
    ['{{< strong "a\\"<b>" >}}', '<p><strong>a"&#x3C;b></strong></p>'],
    [
      '{{< picture src="https://a.example/a.png" 潮="b" >}}',
      '<p><img src="https://a.example/a.png" alt="b" loading="eager" fetchpriority="high" decoding="async"></p>',
    ],
    ['{{< box "a b" >}}\n*c*\n{{< /box >}}', '<div class="a b">\n<p><em>c</em></p>\n</div>'],
    ['{{< shout >}}*a*{{< /shout >}}', '<p><em>A</em></p>'],
    ['{{< verse >}}*a*{{< /verse >}}', '<pre tabindex="0">*a*</pre>'],
  ])('%s', async (markdown, html) => {
    const article = await run(markdown);
    expect(article.html).toBe(html);
    expect(article.warnings).toEqual([]);
  });

  test('go before those of Kiji', async () => {
    const { html } = await render('{{< youtube a >}}', {
      shortcodes: { ...shortcodes, templates: { youtube: '<b>{{ 0 }}</b>' } },
    });
    expect(html).toBe('<p><b>a</b></p>');
  });
});

describe('of other engines', () => {
  test.each([
    ['@[youtube](w7Ft2ymGmfc)', youtube],
    [
      '@[speakerdeck](4f926da9cb4cd0001f00a1ff)',
      frame(
        'https://speakerdeck.com/player/4f926da9cb4cd0001f00a1ff',
        [710, 399],
        'Speaker Deck',
        ' allow="fullscreen"',
        'https://speakerdeck.com/player/4f926da9cb4cd0001f00a1ff',
      ),
    ],
    [
      '@[card](https://a.example/b)',
      '<p><a href="https://a.example/b">https://a.example/b</a></p>',
    ],
    [
      '@[tweet](https://twitter.com/jack/status/20)',
      quote('https://twitter.com/jack/status/20') + widgets,
    ],
    ['@[gist](https://gist.github.com/a/b1)', gist('a/b1')],
    ['see @[someone](https://a.example)', '<p>see @<a href="https://a.example">someone</a></p>'],
    ['{% youtube w7Ft2ymGmfc %}', youtube],
    ['{% include youtube.html id="w7Ft2ymGmfc" %}', youtube],
    ['{% include video id="w7Ft2ymGmfc" provider="youtube" %}', youtube],
    ['{% include youtubePlayer.html id=w7Ft2ymGmfc %}', youtube],
    [
      '{% gist a/012 b.js %}',
      gist('a/012', { query: '?file=b.js', place: '#file-b-js', file: 'b.js' }),
    ],
    [
      '{% highlight text linenos %}\na\n{% endhighlight %}',
      '<pre tabindex="0" class="numbered"><code class="language-text"><span data-ui="wrap" class="line">a\n</span></code></pre>',
    ],
    [
      '{% codeblock The title lang:text %}\na\n{% endcodeblock %}',
      '<figure class="code" data-ui="wrap"><figcaption data-ui="title">The title</figcaption><pre tabindex="0"><code class="language-text">a\n</code></pre></figure>',
    ],
    ['[a]({% post_url sea %})', '<p><a href="/blog/sea">a</a></p>'],
    ['{% post_link sea %}', '<p><a href="/blog/sea">The sea</a></p>'],
    ["{% post_link sea 'In words' %}", '<p><a href="/blog/sea">In words</a></p>'],
    [
      '{% blockquote Ann, Tides https://a.example All of it %}\n*a*\n{% endblockquote %}',
      '<blockquote>\n<p><em>a</em></p>\n<footer><strong>Ann</strong> <cite><a href="https://a.example">All of it</a></cite></footer></blockquote>',
    ],
    [
      '{% img left https://a.example/a.png 10 20 "Title \'Waves\'" %}',
      '<p><img class="left" src="https://a.example/a.png" alt="Waves" title="Title" width="10" height="20" loading="eager" fetchpriority="high" decoding="async"></p>',
    ],
    ['{% raw %}{{ a }} **b**{% endraw %}', '<p>{{ a }} <strong>b</strong></p>'],
    ['a{% comment %}b{% endcomment %}', '<p>a</p>'],
    [
      '[a]({{ site.baseurl }}/b) [c]({{ "/d" | relative_url }})',
      '<p><a href="/b">a</a> <a href="/d">c</a></p>',
    ],
  ])('%s', async (markdown, html) => {
    const article = await run(markdown);
    expect(article.html).toBe(html);
    expect(article.warnings).toEqual([]);
  });
});

describe('what can not be run is shown, and said with its place', () => {
  test.each([
    [
      'a\n\n{{< youtub w7Ft2ymGmfc >}}',
      'unknown-shortcode 3:1',
      /"youtub" is not known.*Did you mean "youtube"\?/,
    ],
    ['a {{< asid >}}b{{< /asid >}}', 'unknown-shortcode 1:3', /Did you mean "aside"\?/],
    ['{{< zzzzzz >}}', 'unknown-shortcode 1:1', /shortcodes: \{ 'zzzzzz': '…' \}/],
    ['{% include toc.html %}', 'unknown-shortcode 1:1', /"toc" is not known/],
    ['@[youtub](a)', 'unknown-shortcode 1:1', /Did you mean "youtube"\?/],
    ['{{< youtube "a >}}', 'shortcode-syntax 1:1', /Close its quotes/],
    [
      '{{< details >}} a',
      'shortcode-unclosed 1:1',
      /Write \{\{< \/details >\}\} after its content/,
    ],
    ['{% blockquote %} a', 'shortcode-unclosed 1:1', /Write \{% endblockquote %\}/],
    ['a {{< /aside >}}', 'shortcode-unopened 1:3', /Nothing is open that "aside" closes/],
    ['{{< youtube >}}', 'shortcode-argument 1:1', /names nothing to show/],
    [
      '{{< youtube "not an id" >}}',
      'shortcode-argument 1:1',
      /is no id or address that "youtube" knows/,
    ],
    ['{{< figure >}}', 'shortcode-argument 1:1', /has no image/],
    ['{{% param "no.such" %}}', 'shortcode-argument 1:1', /Neither the front matter nor params/],
    ['{{< fails >}}', 'shortcode-template 1:1', /failed: no tide/],
    ['{{< gives >}}', 'shortcode-template 1:1', /gave number and no text/],
    ['{% post_link see %}', 'dead-link 1:1', /no such post. Did you mean "sea"\?/],
  ])('%s', async (markdown, place, message) => {
    const { warnings, text } = await run(markdown);
    expect(warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([place]);
    expect(warnings[0]?.message).toMatch(message);
    expect(text.replace(/\s+/g, ' ')).toBe(markdown.replace(/\s+/g, ' '));
  });

  test('a dead reference stays the address that it was', async () => {
    const { html, warnings } = await run('[a]({{< ref "see.md" >}})');
    expect(html).toBe('<p><a href="see.md">a</a></p>');
    expect(warnings).toMatchObject([
      {
        rule: 'dead-link',
        message: '"ref" names "see.md", and there is no such post. Did you mean "sea"?',
      },
    ]);
  });

  test('other warnings keep their places', async () => {
    const { warnings } = await run(
      '{{< aside >}}\n{{< youtube w7Ft2ymGmfc >}}\n{{< /aside >}}\n\n<b onclick="a()">b</b>',
    );
    expect(warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'event-handler 5:1',
    ]);
  });
});

test.each([
  ['calls without an end', '{{< a "'],
  ['calls that are never closed', '{{< details >}}'],
  ['closing calls', '{{< /aside >}}'],
  ['tags without an end', '{% a '],
  ['tags that are never closed', '{% raw %}'],
  ['calls in calls', '{{< box {{< '],
  ['brackets', '@['],
])('nothing of many %s is lost', async (_, piece) => {
  const markdown = piece.repeat(2000);
  const { text } = await run(markdown);
  expect(text.replace(/\s+/g, '').length).toBe(markdown.replace(/\s+/g, '').length);
});
