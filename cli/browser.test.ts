import { type BrowserWays, findBrowser, noBrowser } from './browser.ts';

/** A machine: what starts on it, and what its downloads bring. */
interface Machine {
  named?: string;
  /** What starts; `own` is Playwright's. */
  starting?: string[];
  installed?: string[];
  downloadFailed?: boolean;
  downloadBrings?: boolean;
  packageBrings?: string;
}

/** What `findBrowser` finds on a machine, and what it did for that. */
async function search(machine: Machine) {
  const starting = new Set(machine.starting);
  const installed = [...(machine.installed ?? [])];
  const done: string[] = [];
  const ways: BrowserWays = {
    named: machine.named,
    starts: async (executable = 'own') => starting.has(executable),
    downloadFailed: () => machine.downloadFailed ?? false,
    async download() {
      done.push('download');
      if (machine.downloadBrings) starting.add('own');
    },
    installed: () => installed,
    async installPackage() {
      done.push('package');
      if (!machine.packageBrings) return;
      starting.add(machine.packageBrings);
      installed.push(machine.packageBrings);
    },
  };
  try {
    const { executable = 'own' } = await findBrowser(ways);
    return { found: executable, done };
  } catch (error) {
    return { found: (error as Error).message, done };
  }
}

const chromium = '/usr/bin/chromium';
const chrome = '/usr/bin/google-chrome';

const cases: [string, Machine, string, string[]][] = [
  [
    'the one that is named comes before all others',
    { named: chrome, starting: ['own', chrome, chromium], installed: [chromium] },
    chrome,
    [],
  ],
  [
    'one that is named and does not start is no reason to take another',
    { named: '/no/browser', starting: ['own'] },
    'CHROMIUM_PATH is /no/browser, which does not start. Mend or unset it',
    [],
  ],
  [
    "Playwright's own comes before an installed one",
    { starting: ['own', chromium], installed: [chromium] },
    'own',
    [],
  ],
  [
    "Playwright's own is downloaded where it can be had",
    { starting: [chromium], installed: [chromium], downloadBrings: true },
    'own',
    ['download'],
  ],
  [
    'an installed one is taken when the download fails',
    { starting: [chromium], installed: [chromium] },
    chromium,
    ['download'],
  ],
  [
    'a download that failed before is not tried again',
    { starting: [chromium], installed: [chromium], downloadFailed: true },
    chromium,
    [],
  ],
  [
    'a download that failed before is tried again when nothing is installed',
    { downloadFailed: true, downloadBrings: true },
    'own',
    ['download'],
  ],
  [
    'an installed one that does not start is passed over',
    { starting: [chrome], installed: [chromium, chrome] },
    chrome,
    ['download'],
  ],
  [
    'the package of the system comes last',
    { installed: [chrome], packageBrings: chromium },
    chromium,
    ['download', 'package'],
  ],
  ['there is none to be had', { installed: [chrome] }, noBrowser, ['download', 'package']],
];

test.each(cases)('%s', async (_, machine, found, done) => {
  expect(await search(machine)).toEqual({ found, done });
});
