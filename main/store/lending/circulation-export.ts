import { join } from 'node:path';
import type { Checked } from '../../../shared/contract/calls.ts';
import { clockTime, dateIn, epochOf, isoDate } from '../../../shared/domain/calendar.ts';
import type {
  CirculationAct,
  CirculationFile,
} from '../../../shared/domain/lending/circulation-file.ts';
import { evergreenOf } from '../../../shared/domain/lending/evergreen.ts';
import { kocOf } from '../../../shared/domain/lending/koc.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { writeExport } from '../files.ts';
import type { CirculationStore, ExportedAct } from './circulation-store.ts';
import { fileStamp } from '../file-stamp.ts';

const MINUTES_OF_A_DAY = 1440;
const EXTENSIONS = { koc: 'koc', evergreen: 'xacts' } as const;
/** The version of what writes the file, not of the program. */
const FORMAT_WRITER = '1.0.0';

export type CirculationFiles = ReturnType<typeof createCirculationFiles>;

/**
 * Makes a file of what was lent and taken back, for Koha or Evergreen. What was undone is left out with its undoing.
 */
export function createCirculationFiles(
  context: Pick<StoreContext, 'kiosk'>,
  circulation: CirculationStore,
  readerNumber: (personId: string) => string | null,
): (request: Checked<'lending.export'>) => Result<CirculationFile, 'nothing-to-export'> {
  return ({ format, from = '0001-01-01', to = '9999-12-31' }) => {
    const { zone } = context.kiosk();
    const acts = circulation.acts({ from, to }).map((row) => actOf(row, zone, readerNumber));
    const holds = circulation.holds({ from, to });
    const file =
      format === 'koc'
        ? kocOf(acts, { version: FORMAT_WRITER, holds })
        : evergreenOf(acts, { holds });
    return file.count === 0 ? refuse('nothing-to-export') : ok(file);
  };
}

/** The same as a file in the exports folder. */
export function createCirculationExport(
  context: StoreContext,
  makeFile: CirculationFiles,
  exportsDir: string,
): Handlers<'lending.export'> {
  return {
    'lending.export': (request) => {
      const file = makeFile(request);
      if (!file.ok) return file;
      const { text, count, unsaid } = file.value;
      const name = `借还记录-${fileStamp(context)}.${EXTENSIONS[request.format]}`;
      const written = writeExport(join(exportsDir, name), new TextEncoder().encode(text));
      return written.ok ? ok({ ...written.value, count, unsaid: [...unsaid] }) : written;
    },
  };
}

const actOf = (
  row: ExportedAct,
  zone: string,
  readerNumber: (personId: string) => string | null,
): CirculationAct => ({
  kind: row.kind,
  at: row.at,
  clock: `${dateIn(zone, row.at)} ${clockTime(zone, row.at)}:${secondsOf(row.at)}`,
  copy: row.code,
  reader: row.person_id === null ? null : readerNumber(row.person_id),
  dueAt: row.due_on === null ? null : epochOf(zone, isoDate(row.due_on), MINUTES_OF_A_DAY) - 1000,
});

const secondsOf = (epochMs: number): string =>
  String(Math.floor(epochMs / 1000) % 60).padStart(2, '0');
