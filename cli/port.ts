/** The port of the environment variable `PORT`, 3000 where it is not set, nothing where it is no port. */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}
