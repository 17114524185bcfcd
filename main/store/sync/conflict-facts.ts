import type { FieldEdit } from '../../../shared/contract/field-edit.ts';

/** What the features know of what two kiosks did; handed in by the composition root. */
export type ConflictFacts = {
  readonly copy: (copyId: string) => {
    readonly code: string;
    readonly title: string;
    /** The loan that stands. */
    readonly loanId: string | null;
  } | null;
  readonly loan: (actId: string) => {
    readonly at: number;
    readonly on: string;
    readonly deviceId: string;
    readonly reader: string | null;
  } | null;
  /** Takes a loan back as one that never was, in the caller's transaction. */
  readonly undoLoan: (actId: string, copyId: string, actor: string) => void;
  readonly piece: (pieceId: string) => { readonly code: string; readonly product: string } | null;
  readonly sale: (saleId: string) => {
    readonly number: string;
    readonly at: number;
    readonly kioskNumber: number;
    readonly fen: number;
  } | null;
  readonly nameOf: (entity: string, entityId: string) => string;
  /** What those are called that a field names by their ids; null of a field that names none. */
  readonly namesIn: (field: string, value: FieldEdit['value']) => string[] | null;
};
