import { isOrganisation } from '../../../shared/domain/lending/donor.ts';
import type { TitleDraft } from '../../../shared/domain/lending/title-draft.ts';
import { importTitles, type TitleImport } from '../../../shared/domain/lending/title-import.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { isIso2709 } from '../marc/read-iso2709.ts';
import { readTable } from '../tables/read-table.ts';
import type { CopyStore } from './copy-store.ts';
import type { TitleFileStore } from './title-file-store.ts';
import { planImport, type ImportRow, type TitleWriting } from './title-import-plan.ts';
import type { TitleStore } from './title-store.ts';
import { hasCodesLeft, writeCopies } from './write-copies.ts';
import { writeTitle } from './write-title.ts';

/** Previews are kept in memory only, the newest few: nothing of a file is written before it is accepted. */
const MOST_PREVIEWS = 3;

export type TitleImportParts = {
  readonly titles: TitleStore;
  readonly copies: CopyStore;
  readonly files: TitleFileStore;
  /** The one resident of that name; null where there is none, or more than one. */
  readonly residentNamed: (name: string) => string | null;
};

/** Titles from CSV, XLSX or MARC: a preview first, with every problem by row, then written in one transaction. */
export function createTitleImportCalls(
  context: StoreContext,
  parts: TitleImportParts,
): Handlers<'catalogue.previewImport' | 'catalogue.acceptImport'> {
  const { transaction } = context;
  const { titles, copies, files } = parts;
  const previews = new Map<string, readonly ImportRow[]>();

  const isFree = ({ clc, serial }: TitleDraft): boolean =>
    clc !== null && serial !== null && titles.byCallNumber(clc, serial).length === 0;

  /** A title from a file: its 种次号 is kept unless another title has it. */
  const addTitle = (draft: TitleDraft, actor: string) => {
    const { copies: _c, location: _l, donor: _d, serial, ...fields } = draft;
    const given = { ...fields, authors: [...fields.authors], ...(isFree(draft) && { serial }) };
    return writeTitle(context, titles, given, actor).titleId;
  };

  /** 种次号 that titles of the file keep come first, before others are given out beside them. */
  const inOrder = (writings: readonly TitleWriting[]): readonly TitleWriting[] => {
    const claimed = new Set<string>();
    const keeps = writings.filter(({ draft, titleId }) => {
      const number = `${draft.clc}/${draft.serial}`;
      if (titleId !== null || !isFree(draft) || claimed.has(number)) return false;
      claimed.add(number);
      return true;
    });
    const first = new Set(keeps);
    return [...keeps, ...writings.filter((writing) => !first.has(writing))];
  };

  /** A resident stands in it by their id, an organisation by its name, anybody else not at all. */
  const sourceOf = (donor: string | null) => {
    if (donor === null) return { source: 'bought', donorId: null, donorOrg: null } as const;
    const donorId = parts.residentNamed(donor);
    const donorOrg = donorId === null && isOrganisation(donor) ? donor : null;
    return { source: 'donated', donorId, donorOrg } as const;
  };

  const write = ({ draft, ...rest }: TitleWriting, location: string, actor: string) => {
    const titleId = rest.titleId ?? addTitle(draft, actor);
    const fields = {
      location: draft.location ?? location,
      ...sourceOf(draft.donor),
      priceFen: null,
      onSiteOnly: false,
    };
    writeCopies(context, copies, { titleId, count: rest.copies, fields }, actor);
  };

  return {
    'catalogue.previewImport': async ({ bytes }) => {
      const read = await readFile(bytes);
      if (!read.ok) return read;
      const { format, columns, rows } = read.value;
      const previewId = context.newId();
      previews.set(previewId, rows);
      for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
      return ok({
        previewId,
        format,
        columns: [...columns],
        rows: planImport(rows, titles, files).map(({ row, outcome, copies: count }) => ({
          line: row.line,
          name: row.name,
          copies: count,
          outcome,
          problems: row.problems.map(({ field, problem }) => ({ field, problem })),
        })),
      });
    },

    'catalogue.acceptImport': ({ previewId, location }, { actor }) => {
      const rows = previews.get(previewId);
      if (rows === undefined) return refuse('preview-gone');
      const answer = transaction(() => {
        const plan = planImport(rows, titles, files);
        const writings = inOrder(plan.flatMap(({ writing }) => writing ?? []));
        const count = writings.reduce((sum, one) => sum + one.copies, 0);
        if (!hasCodesLeft(context, copies, count)) return refuse('codes-used-up');
        for (const writing of writings) write(writing, location, actor);
        const of = (outcome: string) => plan.filter((row) => row.outcome === outcome).length;
        return ok({
          titles: of('add'),
          copies: count,
          known: of('known'),
          problems: of('problem'),
        });
      });
      if (answer.ok) previews.delete(previewId);
      return answer;
    },
  };
}

type ReadFile = {
  readonly format: 'csv' | 'xlsx' | 'cnmarc' | 'marc21';
  readonly columns: TitleImport['columns'];
  readonly rows: readonly ImportRow[];
};

async function readFile(
  bytes: Uint8Array,
): Promise<Result<ReadFile, 'not-a-table' | 'empty-table' | 'too-large' | 'no-name-column'>> {
  if (isIso2709(bytes)) {
    // Loaded when it is asked for, as Excel's formats are.
    const { readMarcTitles } = await import('../marc/marc-titles.ts');
    const marc = readMarcTitles(bytes);
    if (!marc.ok) return marc;
    const { dialect, rows } = marc.value;
    return ok({ format: dialect, columns: [], rows });
  }
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const read = importTitles(table.value.rows);
  if (!read.ok) return read;
  return ok({ format: table.value.format, ...read.value });
}
