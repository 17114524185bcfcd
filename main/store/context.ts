import type { Role } from '../../shared/contract/names.ts';
import type { Answer, Checked } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db/failure.ts';
import type { FieldEdits } from './journal/field-edits.ts';
import type { Append } from './journal/journal.ts';

/** Who makes a call: a staff post, the public screen, or the command line. */
export type Caller = { readonly actor: string; readonly role: Role | null };

/** The kiosk that this database writes as. */
export type Kiosk = {
  readonly hallId: string;
  readonly hallName: string;
  readonly zone: string;
  readonly kioskId: string;
  readonly kioskNumber: number;
  readonly kioskName: string;
  readonly voice: boolean;
};

/** What every feature is handed by the composition root. */
export type StoreContext = {
  readonly db: Db;
  readonly clock: Clock;
  readonly append: Append;
  readonly transaction: <T>(work: () => T) => T;
  readonly fieldEdits: FieldEdits;
  readonly newId: () => string;
  /** The kiosk's place; throws before the first set-up, which the dispatcher refuses by itself. */
  readonly kiosk: () => Kiosk;
  /** The date of business in the hall's time zone. */
  readonly today: () => IsoDate;
};

export type Handler<N extends CallName> = (
  request: Checked<N>,
  caller: Caller,
) => Answer<N> | Promise<Answer<N>>;
export type Handlers<N extends CallName = CallName> = { readonly [K in N]: Handler<K> };
/** The handlers of one feature: all calls whose names begin with its family. */
export type FamilyHandlers<F extends string> = Handlers<Extract<CallName, `${F}.${string}`>>;
