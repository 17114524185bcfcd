import { pino } from 'pino';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes JSON lines. Names of calls, durations and codes only: never a request, a value or a person. */
export type Log = {
  readonly info: (message: string, fields?: Fields) => void;
  readonly warn: (message: string, fields?: Fields) => void;
  readonly error: (message: string, fields?: Fields) => void;
  /** Ends once everything is on its way to the disk. */
  readonly close: () => Promise<void>;
};

const FILE_SIZE = '5M';
const OLD_FILES = 6;
const PAUSE_AFTER_ERROR_MS = 60_000;

/**
 * Opens `<folder>/<name>.log`; older lines are kept in `<name>.1.log`, … . Each process has a name of its own,
 * because two must not rotate one file. A disk that is full or read-only costs log lines, not the program.
 */
export function openLog(folder: string, name: string): Log {
  const file = openFile(folder, name);
  const lines = pino({ base: { from: name } }, file);
  return {
    info: (message, fields = {}) => lines.info(fields, message),
    warn: (message, fields = {}) => lines.warn(fields, message),
    error: (message, fields = {}) => lines.error(fields, message),
    close: file.close,
  };
}

function openFile(folder: string, name: string) {
  let stream: RotatingFileStream | null = null;
  let pausedUntil = 0;
  const reopen = () => {
    const opened = createStream(
      (index) => (typeof index === 'number' ? `${name}.${index}.log` : `${name}.log`),
      { path: folder, size: FILE_SIZE, rotate: OLD_FILES, mode: 0o600 },
    );
    opened.on('error', () => {
      stream = null;
      pausedUntil = performance.now() + PAUSE_AFTER_ERROR_MS;
    });
    return opened;
  };
  return {
    write: (line: string) => {
      if (stream === null && performance.now() >= pausedUntil) stream = reopen();
      stream?.write(line);
    },
    close: () =>
      new Promise<void>((resolve) => {
        if (stream === null) resolve();
        else stream.end(() => resolve());
      }),
  };
}

/** What of an error may be logged: its message could quote data, so only its kind, code and place. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code, at: places.slice(0, 6).join('\n') };
}
