import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { TitleDraft } from '../../../shared/domain/lending/title-draft.ts';
import type { MarcEncoding } from '../../../shared/domain/lending/words.ts';
import { writeCnmarc } from './cnmarc.ts';
import type { MarcDialect } from './dialect.ts';
import { writeMarc21 } from './marc21.ts';
import { writeIso2709, type WrittenMarc } from './write-iso2709.ts';

type ListedTitle = {
  readonly titleId: string;
  readonly draft: TitleDraft;
  /** The codes on its copies. */
  readonly codes: readonly string[];
};

const WRITERS = { cnmarc: writeCnmarc, marc21: writeMarc21 } as const;

/** Titles as a MARC file of that day; `problems` name by their place those that the format can't hold. */
export function writeMarcTitles(
  dialect: MarcDialect,
  titles: readonly ListedTitle[],
  on: IsoDate,
  encoding: MarcEncoding,
): WrittenMarc {
  const write = WRITERS[dialect];
  return writeIso2709(
    titles.map(({ titleId, draft, codes }) => write(draft, { on, encoding, id: titleId, codes })),
    encoding,
  );
}
