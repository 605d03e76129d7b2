import { installedBrowsers } from './installed-browsers.ts';

test('on Linux, Chromium comes before Chrome, and a folder of PATH before the usual ones', () => {
  const found = installedBrowsers('linux', { PATH: '/home/me/bin:/usr/bin:' });
  expect(found.slice(0, 3)).toEqual([
    '/home/me/bin/chromium',
    '/usr/bin/chromium',
    '/usr/local/bin/chromium',
  ]);
  expect(found).toContain('/usr/bin/google-chrome-stable');
  expect(new Set(found).size).toBe(found.length);
});

test('on Linux without PATH, in the usual folders', () => {
  expect(installedBrowsers('linux', {})).toContain('/usr/bin/chromium');
});

test('on a Mac, among the applications', () => {
  expect(installedBrowsers('darwin', {})).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
});

test('on Windows, in the folders that there are', () => {
  expect(installedBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
});
