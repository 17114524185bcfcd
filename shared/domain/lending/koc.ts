import {
  countUnsaid,
  type CirculationAct,
  type CirculationFile,
  type Unsaid,
} from './circulation-file.ts';

type KocOptions = { readonly version: string; readonly holds: number };

/**
 * Koha's offline circulation file, version 1.0: a header line, then tab-separated issues and returns in the order of
 * time. It knows no renewal (an issue of the same copy to the same reader is one there), no due date (Koha works out
 * its own), no use in the house and no note. A word it doesn't know would be dropped unheard, so none is written.
 * UTF-8 without BOM, LF, no blank line: each would become an empty operation.
 */
export function kocOf(
  acts: readonly CirculationAct[],
  { version, holds }: KocOptions,
): CirculationFile {
  const unsaid: Unsaid[] = Array.from({ length: holds }, () => 'hold');
  const lines = [`Version=1.0\tGenerator=Qinlin Kiosk\tGeneratorVersion=${version}`];
  for (const act of acts) {
    const missing = missingIn(act);
    unsaid.push(...missing.unsaid);
    if (missing.isSaid) lines.push(lineOf(act));
  }
  return {
    text: `${lines.join('\n')}\n`,
    count: lines.length - 1,
    unsaid: countUnsaid(unsaid),
  };
}

function missingIn({ kind, reader }: CirculationAct): {
  readonly isSaid: boolean;
  readonly unsaid: readonly Unsaid[];
} {
  if (kind === 'use') return { isSaid: false, unsaid: ['in-house-use'] };
  if (kind === 'note') return { isSaid: false, unsaid: ['condition'] };
  if (kind === 'return') return { isSaid: true, unsaid: [] };
  if (reader === null) return { isSaid: false, unsaid: ['reader-unknown'] };
  return {
    isSaid: true,
    unsaid: kind === 'renew' ? ['renewal-as-loan', 'due-date'] : ['due-date'],
  };
}

/** The third part of the time is ignored by Koha's reader, and every writer of the format gives it. */
function lineOf({ kind, clock, at, copy, reader }: CirculationAct): string {
  const time = `${clock} ${String(at % 1000).padStart(3, '0')}`;
  return kind === 'return'
    ? [time, 'return', copy].join('\t')
    : [time, 'issue', reader ?? '', copy].join('\t');
}
