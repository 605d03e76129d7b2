import { securityText } from './security-text.ts';

test('each field stands on a line, the contacts in their order', () => {
  expect(
    securityText(
      {
        contact: ['mailto:a@example.com', 'https://example.com/report'],
        expires: '2027-06-01',
        policy: 'https://example.com/policy',
        preferredLanguages: ['ja', 'en'],
      },
      'https://example.com',
    ),
  ).toBe(`Contact: mailto:a@example.com
Contact: https://example.com/report
Expires: 2027-06-01T00:00:00Z
Policy: https://example.com/policy
Preferred-Languages: ja, en
Canonical: https://example.com/.well-known/security.txt
`);
});
