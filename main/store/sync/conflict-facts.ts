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
  /** Who is short of points that two kiosks let them spend. */
  readonly overspent: () => readonly string[];
  /** What is left, below zero where points are missing, and what was spent; of the record that stands for a person. */
  readonly points: (personId: string) => {
    readonly left: number;
    readonly entries: readonly {
      readonly entryId: string;
      readonly points: number;
      readonly on: string;
      readonly deviceId: string;
    }[];
  };
  /** Entries that gave missing points, by how their ids begin; the newest first. */
  readonly given: (
    start: string,
    limit: number,
  ) => readonly { readonly personId: string; readonly entryId: string }[];
  /** Gives points, in the caller's transaction. */
  readonly givePoints: (
    entry: { readonly personId: string; readonly entryId: string; readonly points: number },
    actor: string,
  ) => void;
  /** All that a code was given to, the first one first. */
  readonly holders: (code: string) => readonly {
    readonly kind: 'copy' | 'piece' | 'product' | 'card';
    readonly holderId: string;
    readonly name: string;
    readonly at: number;
    readonly deviceId: string;
    readonly isFound: boolean;
  }[];
  /** A record of its own, also one that was merged; null where nobody is known by the id, or no longer. */
  readonly record: (personId: string) => {
    readonly name: string;
    readonly number: string;
    readonly enrolledOn: string;
    readonly phone: string | null;
    readonly birthYear: number | null;
    readonly building: string | null;
    readonly unit: string | null;
  } | null;
  /** Merges one record into the other, in the caller's transaction; nothing where they are one already. */
  readonly merge: (keepId: string, mergeId: string, actor: string) => void;
  readonly nameOf: (entity: string, entityId: string) => string;
  /** What those are called that a field names by their ids; null of a field that names none. */
  readonly namesIn: (field: string, value: FieldEdit['value']) => string[] | null;
};
