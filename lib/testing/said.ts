/** What a command gave and said, by stream. */
export interface Said<Value> {
  value: Value;
  out: string;
  err: string;
}

/** Runs a command and keeps what it says from the terminal. */
export async function said<Value>(command: () => Promise<Value>): Promise<Said<Value>> {
  const { log, error } = console;
  const [out, err]: [string[], string[]] = [[], []];
  console.log = (line: string) => out.push(line);
  console.error = (line: string) => err.push(line);
  try {
    const value = await command();
    return { value, out: out.join('\n'), err: err.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}
