/** Answers go to stdout, so that they can be piped; everything said to people goes to stderr. */
export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** One JSON line with --json, else lines for people. */
export function print(asJson: boolean, value: unknown, lines: readonly string[]): void {
  if (asJson) console.log(JSON.stringify(value));
  else for (const line of lines) console.log(line);
}

/**
 * Lets a command end as it would have, and without a word, when whoever reads its output has gone, as in `… | head`:
 * what it was asked to write stays written whole.
 */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (!('code' in error) || error.code !== 'EPIPE') throw error;
    });
}

export const tell = (message: string): void => console.error(`qinlin: ${message}`);
