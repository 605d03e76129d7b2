// @ts-check

/**
 * What an author has to do about a Node that is too old, in a sentence.
 *
 * @param {string} version Of the Node that runs, such as `20.20.2`.
 * @param {string} range As in `engines` of package.json, and only of the form `>=20.9`.
 * @returns {string | undefined} Nothing when the version will do.
 */
export function nodeFault(version, range) {
  const wanted = range.replace('>=', '').trim();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Kiji needs Node ${wanted} or newer, and this is ${version}. Install a newer one from https://nodejs.org`;
}
