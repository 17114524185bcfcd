import { readCopyCode } from './copy-code.ts';

/** A line of a scanner's file: a copy's code, or what stands there instead. */
export type ScannerLine =
  | { readonly line: number; readonly code: string }
  | { readonly line: number; readonly problem: string };

const MOST_SHOWN = 60;

/**
 * The lines of a scanner's file that hold something: the code first, then whatever the scanner adds (a time, a count)
 * behind a comma, semicolon, tab or blank. Lines end as any system ends them.
 */
export function readScannerLines(text: string): readonly ScannerLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((given, n) => {
      const content = given.trim();
      return content === '' ? [] : [lineOf(n + 1, content)];
    });
}

function lineOf(line: number, content: string): ScannerLine {
  const [first = ''] = content.replace(/^["'=]+/, '').split(/["',;|\s，；]/u);
  const code = readCopyCode(first);
  if (code.ok) return { line, code: code.value };
  // A code in groups, or with blanks between, is the whole line.
  const whole = readCopyCode(content);
  return whole.ok
    ? { line, code: whole.value }
    : { line, problem: Array.from(content.toWellFormed()).slice(0, MOST_SHOWN).join('') };
}
