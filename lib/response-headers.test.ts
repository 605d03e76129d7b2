import { responseHeaders } from './response-headers.ts';

const listed = { origin: 'https://a.example', isListed: true };

test('a site on https asks for https', () => {
  expect(responseHeaders(listed)).toHaveProperty('Strict-Transport-Security', 'max-age=31536000');
  expect(responseHeaders({ ...listed, origin: 'http://a.example' })).not.toHaveProperty(
    'Strict-Transport-Security',
  );
});

test('what embeds ask for is not denied', () => {
  const policy = responseHeaders(listed)['Permissions-Policy'] ?? '';
  const denied = policy.split(', ').map((each) => each.replace(/=\(\)$/, ''));
  expect(denied).toEqual(['camera', 'geolocation', 'microphone', 'payment', 'usb']);
});

test('nothing keeps embeds out, or images from other sites', () => {
  const names = Object.keys(responseHeaders(listed));
  expect(names).not.toContain('Cross-Origin-Embedder-Policy');
  expect(names).not.toContain('Cross-Origin-Resource-Policy');
});

test('what search engines must not list says so, files too', () => {
  expect(responseHeaders(listed)).not.toHaveProperty('X-Robots-Tag');
  expect(responseHeaders({ ...listed, isListed: false })).toMatchObject({
    'X-Robots-Tag': 'noindex',
  });
});
