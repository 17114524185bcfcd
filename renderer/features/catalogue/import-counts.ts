import type { Value } from '../../../shared/contract/calls.ts';

export type TitlePreview = Value<'catalogue.previewImport'>;
export type PreviewRow = TitlePreview['rows'][number];

export type ImportCounts = {
  readonly titles: number;
  /** Of new titles, and more of titles that are known. */
  readonly copies: number;
  readonly known: number;
  readonly problems: number;
};

/** What accepting the file would come to. */
export function countRows(rows: readonly PreviewRow[]): ImportCounts {
  const of = (outcome: PreviewRow['outcome']) => rows.filter((row) => row.outcome === outcome);
  const coming = [...of('add'), ...of('copies')];
  return {
    titles: of('add').length,
    copies: coming.reduce((total, row) => total + row.copies, 0),
    known: of('known').length,
    problems: of('problem').length,
  };
}
