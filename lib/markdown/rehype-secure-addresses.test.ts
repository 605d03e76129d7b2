import { htmlOf } from '../testing/render.ts';

describe('what a page loads, it loads over https', () => {
  test.each([
    [
      '<script src="//cdn.example/x.js"></script>',
      '<script src="https://cdn.example/x.js"></script>',
    ],
    [
      '<script src="http://speakerdeck.com/x.js"></script>',
      '<script src="https://speakerdeck.com/x.js"></script>',
    ],
    ['<audio src=" //a.example/b.mp3 "></audio>', '<audio src="https://a.example/b.mp3"></audio>'],
    [
      '<video src="//a.example/b" poster="//a.example/c"></video>',
      '<video src="https://a.example/b" poster="https://a.example/c"></video>',
    ],
    ['<embed src="http://gyazo.com/a">', '<embed src="https://gyazo.com/a">'],
    [
      '<script src="HTTP://speakerdeck.com/x.js"></script>',
      '<script src="https://speakerdeck.com/x.js"></script>',
    ],
    // Letter for letter otherwise.
    [
      '<script src="//cdn.example/A b/%7e?x=1&y"></script>',
      '<script src="https://cdn.example/A b/%7e?x=1&#x26;y"></script>',
    ],
  ])('%s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toContain(html);
  });

  test('an Iframely card too', async () => {
    const html = await htmlOf(
      '<a href="http://example.com/a" data-iframely-url="//cdn.iframe.ly/b">c</a>',
    );
    expect(html).toContain(
      'href="http://example.com/a" data-iframely-url="https://cdn.iframe.ly/b"',
    );
  });

  test('an image and a frame', async () => {
    expect(await htmlOf('![a](//a.example/b.png)')).toContain('src="https://a.example/b.png"');
    expect(await htmlOf('<iframe src="http://player.vimeo.com/video/1"></iframe>')).toContain(
      'src="https://player.vimeo.com/video/1"',
    );
  });
});

describe('everything else stays', () => {
  test.each([
    ['an unknown host that may know no https', '<script src="http://example.com/x.js"></script>'],
    ['a host that begins alike', '<script src="http://speakerdeck.com.evil/x.js"></script>'],
    ['a path', '<script src="/x.js"></script>'],
    ['https', '<script src="https://Example.com:443/x.js"></script>'],
  ])('%s', async (_, markdown) => {
    expect(await htmlOf(markdown)).toBe(markdown);
  });

  test('a link of the text, which is the author’s', async () => {
    expect(await htmlOf('[a](http://www.slideshare.net/b) [c](//example.com)')).toBe(
      '<p><a href="http://www.slideshare.net/b">a</a> <a href="//example.com">c</a></p>',
    );
  });
});
