import type { CommonRefusal } from './call.ts';
import type { HubAddress, HubLogin } from './hub-login.ts';
import type { Topic } from './names.ts';
import type { Facts } from './calls.ts';
import type { LaidOut, PrintDocument, PrintJob } from './print.ts';

/** Shell to store: one call, with who is signed in at the window that made it. */
export type StoreRequest = {
  readonly id: number;
  readonly name: string;
  readonly request: unknown;
  readonly actor: string | null;
};

/** Shell to store: finish the call under way, close the database and exit. */
export type StoreClose = { readonly type: 'close' };

/** Shell to store: the hub to exchange with from now on; null is none. */
export type StoreHub = { readonly type: 'hub'; readonly login: HubLogin | null };

export type AnyAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string; readonly facts?: Facts };

/** Why a database could not be opened; the screen has a sentence for each. */
export const openFailures = [
  'database-in-use',
  'database-from-future',
  'database-damaged',
  'database-not-ours',
  'disk-full',
  'folder-not-writable',
  'migration-failed',
] as const;
export type OpenFailure = (typeof openFailures)[number];

/** Store to shell. */
export type StoreMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly failure: OpenFailure; readonly detail: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: AnyAnswer }
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  | { readonly type: 'progress'; readonly done: number; readonly total: number };

/** What the page sees of the store: it may be starting again, or unable to open its file. */
export type StoreState =
  | { readonly state: 'starting' }
  | { readonly state: 'up' }
  | { readonly state: 'failed'; readonly failure: OpenFailure };

/** Pushes that the page may listen to. */
export type Pushes = {
  readonly changed: readonly Topic[];
  readonly store: StoreState;
  readonly progress: { readonly done: number; readonly total: number };
};
export const pushNames = [
  'changed',
  'store',
  'progress',
] as const satisfies readonly (keyof Pushes)[];
export type PushName = (typeof pushNames)[number];

export type Session = { readonly staffId: string; readonly label: string; readonly role: string };

export type ShellCalls = {
  readonly 'shell.session': { readonly request: null; readonly answer: Session | null };
  readonly 'shell.signOut': { readonly request: null; readonly answer: null };
  readonly 'shell.printers': {
    readonly request: null;
    readonly answer: readonly { readonly name: string; readonly label: string }[];
  };
  /**
   * `path` is the PDF that is kept: null for a receipt that was to go to a printer, since the journal prints it again.
   * `printed` is null where no printer was asked for, false where the queue refused it.
   */
  readonly 'shell.print': {
    readonly request: PrintJob;
    readonly answer:
      | { readonly path: string | null; readonly printed: boolean | null }
      | CommonPrintRefusal;
  };
  /** Which hub this kiosk exchanges with, and as whom; null is none. Administrators only. */
  readonly 'shell.setHub': {
    readonly request: HubAddress | null;
    readonly answer: { readonly done: true } | CommonPrintRefusal;
  };
  /** Leaves the kiosk: administrators only. */
  readonly 'shell.quit': { readonly request: null; readonly answer: boolean };
};
export type CommonPrintRefusal = {
  readonly refusal: Extract<CommonRefusal, 'not-allowed' | 'disk-full' | 'unexpected'>;
};

export type PrintCalls = {
  /** What this print window is to show. */
  readonly 'shell.printDocument': { readonly request: null; readonly answer: PrintDocument | null };
  /** How many pages it comes to as it stands: only the printed file tells. Null where it can't be told. */
  readonly 'shell.printPages': { readonly request: null; readonly answer: number | null };
  /** When fonts are loaded and everything is laid out; null when the page couldn't do it. */
  readonly 'shell.printReady': { readonly request: LaidOut | null; readonly answer: null };
};
