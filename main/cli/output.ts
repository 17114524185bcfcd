import type { Readable } from 'node:stream';

/** What a command reads from, says to, and finds around it. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Somebody watches stderr: a bar may move on it. */
  readonly isWatched: boolean;
};

/** Those of this process. */
export const processIo: Io = {
  env: process.env,
  input: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY,
};

/** Answers go to stdout, so that they can be piped; everything said to people goes to stderr. */
export const printJson = ({ out }: Io, value: unknown): void =>
  out(`${JSON.stringify(value, null, 2)}\n`);

/** One JSON line with --json, else lines for people. */
export function print(
  { io, json }: { readonly io: Io; readonly json: boolean },
  value: unknown,
  lines: readonly string[],
): void {
  for (const line of json ? [JSON.stringify(value)] : lines) io.out(`${line}\n`);
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

export const tell = ({ err }: Io, message: string): void => err(`qinlin: ${message}\n`);
