import { responseHeaders } from './response-headers.ts';

test('a site on https asks for https', () => {
  expect(responseHeaders('https://a.example')).toHaveProperty(
    'Strict-Transport-Security',
    'max-age=31536000',
  );
  expect(responseHeaders('http://a.example')).not.toHaveProperty('Strict-Transport-Security');
});

test('what embeds ask for is not denied', () => {
  const policy = responseHeaders('https://a.example')['Permissions-Policy'] ?? '';
  const denied = policy.split(', ').map((each) => each.replace(/=\(\)$/, ''));
  expect(denied).toEqual(['camera', 'geolocation', 'microphone', 'payment', 'usb']);
});

test('nothing keeps embeds out, or images from other sites', () => {
  const names = Object.keys(responseHeaders('https://a.example'));
  expect(names).not.toContain('Cross-Origin-Embedder-Policy');
  expect(names).not.toContain('Cross-Origin-Resource-Policy');
});
