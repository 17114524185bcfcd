/** Answers go to stdout, so that they can be piped; everything said to people goes to stderr. */
export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** One JSON line with --json, else lines for people. */
export function print(asJson: boolean, value: unknown, lines: readonly string[]): void {
  if (asJson) console.log(JSON.stringify(value));
  else for (const line of lines) console.log(line);
}

export const tell = (message: string): void => console.error(`qinlin: ${message}`);
