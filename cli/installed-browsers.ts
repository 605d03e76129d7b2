/** Where Chromium, Chrome and, on Windows, Edge lie when they are installed; most are not. */
export function installedBrowsers(
  platform: NodeJS.Platform,
  environment: Record<string, string | undefined>,
): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86 } = environment;
    const folders = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter((each) => each);
    return [
      'Chromium\\Application\\chrome',
      'Google\\Chrome\\Application\\chrome',
      'Microsoft\\Edge\\Application\\msedge',
    ].flatMap((program) => folders.map((folder) => `${folder}\\${program}.exe`));
  }
  const folders = [
    ...(environment.PATH ?? '').split(':'),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    [...new Set(folders)].filter((folder) => folder !== '').map((folder) => `${folder}/${name}`),
  );
}
