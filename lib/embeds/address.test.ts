import { secureAddress } from './address.ts';

test.each([
  ['no scheme', '//cdn.iframe.ly/embed.js', 'https://cdn.iframe.ly/embed.js'],
  ['no scheme, unknown host', '//example.com/x', 'https://example.com/x'],
  ['http of a known host', 'http://www.slideshare.net/x', 'https://www.slideshare.net/x'],
  ['http of an unknown host', 'http://example.com/x', 'http://example.com/x'],
  ['http of a host that ends alike', 'http://notslideshare.net/x', 'http://notslideshare.net/x'],
  ['http of a host that begins alike', 'http://gyazo.com.evil/x', 'http://gyazo.com.evil/x'],
  ['http at another port', 'http://gyazo.com:8080/x', 'http://gyazo.com:8080/x'],
  ['https', 'https://example.com/x?y#z', 'https://example.com/x?y#z'],
  ['capitals', 'HTTPS://Example.COM/X', 'https://example.com/X'],
  ['white space around it', ' //gyazo.com/x ', 'https://gyazo.com/x'],
  ['white space around https', '\n https://gyazo.com/x ', 'https://gyazo.com/x'],
  ['a user before the host', 'http://gyazo.com@evil.example/', 'http://gyazo.com@evil.example/'],
])('%s: %s', (_, text, address) => {
  expect(secureAddress(text)?.href).toBe(address);
});

test.each([
  '',
  'a.png',
  '/a.png',
  '#a',
  'data:text/html,x',
  'javascript:x',
  'mailto:a@b.c',
  'http://',
  '//',
])('%j is no whole address', (text) => {
  expect(secureAddress(text)).toBeUndefined();
});
