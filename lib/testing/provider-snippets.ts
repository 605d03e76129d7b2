/** What authors paste of a provider, and what a reader's browser asks for then. */
export interface PastedSnippet {
  /** The provider in the table. */
  provider: string;
  markdown: string;
  /** Begins the address that shows the thing. */
  loads: string;
}

/** A snippet of each provider of the table, of each kind that it gives out. Their things are made up. */
export const pastedSnippets: readonly PastedSnippet[] = [
  {
    provider: 'speakerdeck',
    markdown:
      '<iframe class="speakerdeck-iframe" src="//speakerdeck.com/player/0a1b" style="border: 0; width: 100%; height: auto; aspect-ratio: 560 / 315;" allowfullscreen></iframe>',
    loads: 'https://speakerdeck.com/player/0a1b',
  },
  {
    provider: 'speakerdeck',
    markdown:
      '<script async class="speakerdeck-embed" data-id="0c2d" data-ratio="1.77" src="//speakerdeck.com/assets/embed.js"></script>',
    loads: 'https://speakerdeck.com/player/0c2d',
  },
  {
    provider: 'slideshare',
    markdown:
      '<iframe src="//www.slideshare.net/slideshow/embed_code/key/aBcD" width="595" height="485" frameborder="0" marginwidth="0" marginheight="0" scrolling="no" style="border:1px solid #CCC; border-width:1px; margin-bottom:5px; max-width: 100%;" allowfullscreen></iframe><div style="margin-bottom:5px"><strong><a href="//www.slideshare.net/someone/deck">Deck</a></strong></div>',
    loads: 'https://www.slideshare.net/slideshow/embed_code/key/aBcD',
  },
  {
    provider: 'docswell',
    markdown:
      '<script async class="docswell-embed" src="https://bin.docswell.com/assets/libs/docswell-embed/docswell-embed.min.js" data-src="https://www.docswell.com/slide/ABC123/embed" data-aspect="0.5625"></script><div class="docswell-link"><a href="https://www.docswell.com/s/someone/ABC123">Deck</a></div>',
    loads: 'https://www.docswell.com/slide/ABC123/embed',
  },
  {
    provider: 'docswell',
    markdown:
      '<iframe src="https://www.docswell.com/slide/DEF456/embed" allowfullscreen="true" width="620" height="349"></iframe>',
    loads: 'https://www.docswell.com/slide/DEF456/embed',
  },
  {
    provider: 'google',
    markdown:
      '<iframe src="https://docs.google.com/presentation/d/e/2PACX-a/embed?start=false" frameborder="0" width="960" height="569" allowfullscreen="true" mozallowfullscreen="true"></iframe>',
    loads: 'https://docs.google.com/presentation/d/e/2PACX-a/embed',
  },
  {
    provider: 'google',
    markdown:
      '<iframe src="https://docs.google.com/forms/d/e/1FAIpQL/viewform?embedded=true" width="640" height="400">読み込んでいます…</iframe>',
    loads: 'https://docs.google.com/forms/d/e/1FAIpQL/viewform',
  },
  {
    provider: 'google',
    markdown:
      '<iframe src="https://www.google.com/maps/embed?pb=!1m18!2sTokyo" width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy" referrerpolicy="no-referrer-when-downgrade"></iframe>',
    loads: 'https://www.google.com/maps/embed',
  },
  {
    provider: 'youtube',
    markdown:
      '<iframe width="560" height="315" src="http://www.youtube.com/embed/aBcDeFgHiJk" frameborder="0" allowfullscreen></iframe>',
    loads: 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk',
  },
  {
    provider: 'youtube',
    markdown: '{{< youtube lMnOpQrStUv >}}',
    loads: 'https://www.youtube-nocookie.com/embed/lMnOpQrStUv',
  },
  {
    provider: 'vimeo',
    markdown:
      '<iframe src="//player.vimeo.com/video/12" width="500" height="281" webkitallowfullscreen mozallowfullscreen allowfullscreen></iframe>',
    loads: 'https://player.vimeo.com/video/12',
  },
  {
    provider: 'niconico',
    markdown:
      '<script type="application/javascript" src="https://embed.nicovideo.jp/watch/sm9/script?w=640&h=360"></script><noscript><a href="https://www.nicovideo.jp/watch/sm9">A film</a></noscript>',
    loads: 'https://embed.nicovideo.jp/watch/sm9',
  },
  {
    provider: 'niconico',
    markdown:
      '<iframe width="312" height="176" src="https://ext.nicovideo.jp/thumb/sm9" scrolling="no" style="border:solid 1px #ccc;" frameborder="0"></iframe>',
    loads: 'https://ext.nicovideo.jp/thumb/sm9',
  },
  {
    provider: 'bilibili',
    markdown:
      '<iframe src="//player.bilibili.com/player.html?bvid=BV1xx&page=1" scrolling="no" border="0" frameborder="no" framespacing="0" allowfullscreen="true"></iframe>',
    loads: 'https://player.bilibili.com/player.html?bvid=BV1xx',
  },
  {
    provider: 'tencentvideo',
    markdown:
      '<iframe frameborder="0" src="https://v.qq.com/txp/iframe/player.html?vid=a01" allowFullScreen="true"></iframe>',
    loads: 'https://v.qq.com/txp/iframe/player.html?vid=a01',
  },
  {
    provider: 'spotify',
    markdown:
      '<iframe style="border-radius:12px" src="https://open.spotify.com/embed/track/0a?utm_source=generator" width="100%" height="352" frameBorder="0" allowfullscreen="" loading="lazy"></iframe>',
    loads: 'https://open.spotify.com/embed/track/0a',
  },
  {
    provider: 'soundcloud',
    markdown:
      '<iframe width="100%" height="166" scrolling="no" frameborder="no" allow="autoplay" src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&color=%23ff5500"></iframe>',
    loads: 'https://w.soundcloud.com/player/',
  },
  {
    provider: 'apple',
    markdown:
      '<iframe allow="autoplay *; encrypted-media *;" frameborder="0" height="175" style="width:100%;max-width:660px;overflow:hidden;border-radius:10px;" src="https://embed.podcasts.apple.com/jp/podcast/a/id1?i=2"></iframe>',
    loads: 'https://embed.podcasts.apple.com/jp/podcast/a/id1',
  },
  {
    provider: 'bandcamp',
    markdown:
      '<iframe style="border: 0; width: 350px; height: 470px;" src="https://bandcamp.com/EmbeddedPlayer/album=1/size=large/" seamless><a href="https://a.bandcamp.com/album/b">B</a></iframe>',
    loads: 'https://bandcamp.com/EmbeddedPlayer/album=1/size=large/',
  },
  {
    provider: 'x',
    markdown:
      '<blockquote class="twitter-tweet"><p lang="ja" dir="ltr">おはよう</p>&mdash; someone (@someone) <a href="https://twitter.com/someone/status/20?ref_src=twsrc%5Etfw">2006年3月21日</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    loads: 'https://platform.twitter.com/embed/Tweet.html',
  },
  {
    provider: 'x',
    markdown:
      '<blockquote class="twitter-tweet"><p>Hello</p>&mdash; someone (@someone) <a href="https://x.com/someone/status/21">March 21, 2006</a></blockquote> <script async src="https://platform.x.com/widgets.js" charset="utf-8"></script>',
    loads: 'https://platform.x.com/embed/Tweet.html',
  },
  {
    provider: 'bluesky',
    markdown:
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:a/app.bsky.feed.post/3k" data-bluesky-cid="b"><p lang="en">Hello</p>&mdash; Someone (<a href="https://bsky.app/profile/did:plc:a?ref_src=embed">@someone.example</a>) <a href="https://bsky.app/profile/did:plc:a/post/3k?ref_src=embed">2025</a></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>',
    loads: 'https://embed.bsky.app/embed/',
  },
  {
    provider: 'mastodon',
    markdown:
      '<iframe src="https://social.example/@someone/1/embed" class="mastodon-embed" style="max-width: 100%; border: 0" width="400" allowfullscreen="allowfullscreen"></iframe><script src="https://social.example/embed.js" async="async"></script>',
    loads: 'https://social.example/@someone/1/embed',
  },
  {
    provider: 'instagram',
    markdown:
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/aB/" data-instgrm-version="14" style="background:#FFF; max-width:540px;"><a href="https://www.instagram.com/p/aB/" target="_blank">この投稿をInstagramで見る</a></blockquote> <script async src="//www.instagram.com/embed.js"></script>',
    loads: 'https://www.instagram.com/p/aB/embed/',
  },
  {
    provider: 'instagram',
    markdown:
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/cD/"><a href="https://www.instagram.com/p/cD/">A photo</a></blockquote> <script async defer src="//platform.instagram.com/en_US/embeds.js"></script>',
    loads: 'https://www.instagram.com/p/cD/embed/',
  },
  {
    provider: 'tiktok',
    markdown:
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/6718" data-video-id="6718" style="max-width: 605px;min-width: 325px;"><section><a target="_blank" href="https://www.tiktok.com/@a">@a</a> A film</section></blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    loads: 'https://www.tiktok.com/embed/v2/6718',
  },
  {
    provider: 'facebook',
    markdown:
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1&width=500" width="500" height="250" style="border:none;overflow:hidden" scrolling="no" frameborder="0" allowfullscreen="true"></iframe>',
    loads: 'https://www.facebook.com/plugins/post.php',
  },
  {
    provider: 'codepen',
    markdown:
      '<p class="codepen" data-height="300" data-slug-hash="xyz" data-user="someone"><span>See the Pen <a href="https://codepen.io/someone/pen/xyz">A pen</a></span></p><script async src="https://cpwebassets.codepen.io/assets/embed/ei.js"></script>',
    loads: 'https://codepen.io/someone/embed/xyz',
  },
  {
    provider: 'codepen',
    markdown:
      '<iframe height="300" style="width: 100%;" scrolling="no" title="A pen" src="https://codepen.io/someone/embed/abc?default-tab=result" frameborder="no" loading="lazy"></iframe>',
    loads: 'https://codepen.io/someone/embed/abc',
  },
  {
    provider: 'codesandbox',
    markdown:
      '<iframe src="https://codesandbox.io/embed/abc" style="width:100%; height:500px; border:0; border-radius: 4px; overflow:hidden;"></iframe>',
    loads: 'https://codesandbox.io/embed/abc',
  },
  {
    provider: 'stackblitz',
    markdown: '@[stackblitz](https://stackblitz.com/edit/abc)',
    loads: 'https://stackblitz.com/edit/abc?embed=1',
  },
  {
    provider: 'jsfiddle',
    markdown: '<script async src="//jsfiddle.net/someone/abc/embed/js,result/"></script>',
    loads: 'https://jsfiddle.net/someone/abc/embedded/js,result/',
  },
  {
    provider: 'jsfiddle',
    markdown:
      '<iframe width="100%" height="300" src="//jsfiddle.net/def/embedded/" allowfullscreen="allowfullscreen" frameborder="0"></iframe>',
    loads: 'https://jsfiddle.net/def/embedded/',
  },
  {
    provider: 'gist',
    markdown: '<script src="https://gist.github.com/someone/0123abcd.js?file=hello.rb"></script>',
    loads: 'https://github.githubassets.com/assets/gist-embed-',
  },
  {
    provider: 'gist',
    markdown: '{{< gist someone 4567 >}}',
    loads: 'https://gist.github.com/someone/4567.js',
  },
  {
    provider: 'asciinema',
    markdown: '<script src="https://asciinema.org/a/14.js" id="asciicast-14" async></script>',
    loads: 'https://asciinema.org/a/14/iframe',
  },
  {
    provider: 'figma',
    markdown:
      '<iframe style="border: 1px solid rgba(0, 0, 0, 0.1);" width="800" height="450" src="https://embed.figma.com/design/abc/A?embed-host=share" allowfullscreen></iframe>',
    loads: 'https://embed.figma.com/design/abc/A',
  },
  {
    provider: 'blueprintue',
    markdown:
      '<iframe src="https://blueprintue.com/render/ab/" scrolling="no" allowfullscreen></iframe>',
    loads: 'https://blueprintue.com/render/ab/',
  },
  {
    provider: 'flickr',
    markdown:
      '<a data-flickr-embed="true" href="https://www.flickr.com/photos/someone/1" title="A photo"><img src="https://live.staticflickr.com/1/1_a.jpg" width="640" height="480" alt="A photo"></a><script async src="//embedr.flickr.com/assets/client-code.js" charset="utf-8"></script>',
    loads: 'https://embedr.flickr.com/photos/1',
  },
  {
    provider: 'gyazo',
    markdown:
      '<a href="https://gyazo.com/0123456789abcdef0123456789abcdef"><img src="https://i.gyazo.com/0123456789abcdef0123456789abcdef.png" alt="Image from Gyazo" width="640" height="480"></a>',
    loads: 'https://i.gyazo.com/0123456789abcdef0123456789abcdef.png',
  },
  {
    provider: 'gyazo',
    markdown:
      '<iframe src="https://gyazo.com/player/fedcba9876543210fedcba9876543210" width="640" height="360"></iframe>',
    loads: 'https://gyazo.com/player/fedcba9876543210fedcba9876543210',
  },
  {
    provider: 'hatena',
    markdown:
      '<iframe class="embed-card embed-webcard" style="display: block; width: 100%; height: 155px; max-width: 500px; margin: 10px 0px;" title="A page" src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fexample.com%2F" frameborder="0" scrolling="no"></iframe>',
    loads: 'https://hatenablog-parts.com/embed',
  },
  {
    provider: 'iframely',
    markdown:
      '<div class="iframely-embed"><div class="iframely-responsive" style="height: 140px; padding-bottom: 0;"><a href="https://example.com/page" data-iframely-url="//cdn.iframe.ly/aBcD"></a></div></div><script async src="//cdn.iframe.ly/embed.js" charset="utf-8"></script>',
    loads: 'https://cdn.iframe.ly/aBcD',
  },
  {
    provider: 'iframely',
    markdown:
      '<div class="iframely-embed"><div class="iframely-responsive" style="padding-bottom: 52.5%;"><a href="https://example.com/other" data-iframely-url="//iframely.net/eFgH?card=small"></a></div></div><script async src="//iframely.net/embed.js"></script>',
    loads: 'https://iframely.net/eFgH',
  },
  {
    provider: 'embedly',
    markdown:
      '<blockquote class="embedly-card"><h4><a href="https://example.com/third">A third page</a></h4><p>About it.</p></blockquote><script async src="//cdn.embedly.com/widgets/platform.js" charset="UTF-8"></script>',
    loads: 'https://cdn.embedly.com/widgets/card.html',
  },
  {
    provider: 'amazon',
    markdown:
      '<iframe style="width:120px;height:240px;" marginwidth="0" marginheight="0" scrolling="no" frameborder="0" src="//rcm-fe.amazon-adsystem.com/e/cm?lt1=_blank&t=a-22&o=9&p=8&l=as4&asins=4873117607"></iframe>',
    loads: 'https://rcm-fe.amazon-adsystem.com/e/cm',
  },
  {
    provider: 'note',
    markdown:
      '<iframe class="note-embed" src="https://note.com/embed/notes/n0123456789ab" style="border: 0; display: block; max-width: 99%; width: 494px; padding: 0px; margin: 10px 0px; position: static; visibility: visible;" height="400"></iframe><script async src="https://note.com/scripts/embed.js" charset="utf-8"></script>',
    loads: 'https://note.com/embed/notes/n0123456789ab',
  },
  {
    provider: 'connpass',
    markdown:
      '<iframe src="https://someone.connpass.com/event/1/embed" width="320" height="400" frameborder="0"></iframe>',
    loads: 'https://someone.connpass.com/event/1/embed',
  },
  {
    provider: 'zenn',
    markdown:
      '<iframe src="https://embed.zenn.studio/card#zenn-embedded__0" data-content="https%3A%2F%2Fexample.com" frameborder="0" scrolling="no" loading="lazy" height="122" width="100%"></iframe>',
    loads: 'https://embed.zenn.studio/card',
  },
  {
    provider: 'youtube',
    markdown: 'https://youtu.be/wXyZaBcDeFg?t=30',
    loads: 'https://www.youtube-nocookie.com/embed/wXyZaBcDeFg?start=30',
  },
  {
    provider: 'x',
    markdown: 'https://x.com/someone/status/22',
    loads: 'https://platform.twitter.com/embed/Tweet.html?id=22',
  },
  {
    provider: 'gist',
    markdown: 'https://gist.github.com/someone/89ab',
    loads: 'https://gist.github.com/someone/89ab.js',
  },
];
