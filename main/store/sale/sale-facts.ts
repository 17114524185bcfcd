import type { CardCode } from '../../../shared/domain/card-code.ts';
import type { Role } from '../../../shared/contract/names.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';

/** What the sale knows of a person's record. */
export type SalePerson = {
  readonly personId: string;
  readonly name: string;
  readonly number: string;
  readonly birthYear: number | null;
  readonly active: boolean;
  readonly guardianName: string | null;
  readonly guardianConsent: boolean;
  /** Consent to be named in public. */
  readonly publicName: boolean;
};

export type PinAnswer =
  | { readonly kind: 'right'; readonly role: Role }
  | { readonly kind: 'wrong-pin'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'unknown-post' };

/** What the charity sale is told by other features; handed in by the composition root. */
export type SaleFacts = {
  /** By the record that stands for the person; null where nobody is known. */
  readonly person: (personId: string) => SalePerson | null;
  /** The people that a typed name, number or pinyin finds, best first. */
  readonly findPeople: (query: string, limit: number) => readonly SalePerson[];
  readonly cardIdOf: (code: CardCode) => string;
  readonly findCard: (
    cardId: string,
  ) => { readonly personId: string; readonly revoked: boolean } | null;
  readonly activityName: (activityId: string) => string | null;
  /** Minutes of service that count, of a person to this day. */
  readonly serviceMinutes: (personId: string, upTo: IsoDate) => number;
  readonly checkPin: (staffId: string, pin: string) => PinAnswer;
  readonly postLabel: (staffId: string) => string | null;
  /** The kiosks of this hall that are known. */
  readonly kiosks: () => readonly { readonly number: number; readonly name: string }[];
  /** The hash at the end of this device's chain, as hex. */
  readonly chainHead: () => string;
  readonly exportsDir: string;
};
