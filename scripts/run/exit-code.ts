import process from 'node:process';

/** Ends with this code, whatever is said later: electron-builder, once it has built, ends every process with 0. */
export function endWith(code: number): void {
  process.on('exit', () => {
    process.exitCode = code;
  });
}
