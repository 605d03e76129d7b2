import { urlName } from './url-name.ts';

// Out of Hugo 0.111, which made these addresses.
test.each([
  ['Foo Bar_Baz', 'foo-bar_baz'],
  [
    "C# と Go 1.20: What's new?  (日本語)・テスト — a/b & c + d @e",
    'c#-と-go-1.20-whats-new-日本語テスト-a/b-c--d-@e',
  ],
  ['École é 100% -- x', 'école-é-100--x'],
  ['  a  ', 'a'],
  ['-a -b', '-a-b'],
  ['!?', ''],
])('%s is %s', (name, inAddress) => {
  expect(urlName(name)).toBe(inAddress);
});
