import { join } from 'node:path';
import { ok } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { writeExport } from '../files.ts';
import { fileStamp } from '../file-stamp.ts';
import type { TitleFiles, TitleFormat } from './title-files.ts';

const EXTENSIONS: Readonly<Record<TitleFormat, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  cnmarc: 'cnmarc.iso',
  marc21: 'marc21.iso',
};

/** The whole catalogue as a file in the exports folder. */
export function createTitleExportCalls(
  context: StoreContext,
  makeFile: TitleFiles,
  exportsDir: string,
): Handlers<'catalogue.export'> {
  return {
    'catalogue.export': async ({ format, encoding }) => {
      const file = await makeFile(format, encoding);
      if (!file.ok) return file;
      const { bytes, count, problems } = file.value;
      const mark = encoding === 'utf-8' ? '' : `-${encoding}`;
      const name = `书目-${fileStamp(context)}${mark}.${EXTENSIONS[format]}`;
      const written = writeExport(join(exportsDir, name), bytes);
      if (!written.ok) return written;
      return ok({ ...written.value, count, problems: [...problems] });
    },
  };
}
