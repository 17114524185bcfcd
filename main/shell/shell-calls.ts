import * as z from 'zod/mini';
import {
  administrators,
  clerks,
  librarians,
  roles,
  sellers,
  type Role,
  type ShellCallName,
} from '../../shared/contract/names.ts';
import { hubAddress } from '../../shared/contract/hub-login.ts';
import { printJob, type PrintDocument } from '../../shared/contract/print.ts';
import type { ShellCalls } from '../../shared/contract/wire.ts';
import type { HubLoginKeeper } from './hub-login.ts';
import type { StoreLink } from './link-core.ts';
import type { Printer } from './print.ts';
import { roleNow, type SessionHolder } from './session.ts';

export type ShellCallDeps = {
  readonly session: SessionHolder;
  readonly link: Pick<StoreLink, 'call'>;
  readonly hub: Pick<HubLoginKeeper, 'set'>;
  readonly printer: Pick<Printer, 'print' | 'printers'>;
  /** Starts to leave the program; comes back at once. */
  readonly quit: () => void;
};

type ShellHandlers = {
  readonly [N in ShellCallName]: (request: unknown) => Promise<ShellCalls[N]['answer']>;
};

/** Who may print what: cards are for those who may issue them. */
const printedBy = {
  cards: clerks,
  labels: librarians,
  slips: librarians,
  'price-labels': sellers,
  receipt: sellers,
  sheet: sellers,
} as const satisfies Record<PrintDocument['kind'], readonly Role[]>;

/** The calls that the shell answers itself. */
export function shellHandlers({ session, link, hub, printer, quit }: ShellCallDeps): ShellHandlers {
  const hasRole = async (allowed: readonly string[]) => {
    const role = await roleNow(session.current(), link);
    return role !== null && allowed.includes(role);
  };
  return {
    'shell.session': async () => session.current(),
    'shell.signOut': async () => {
      session.signOut();
      return null;
    },
    'shell.printers': async () => ((await hasRole(roles)) ? printer.printers() : []),
    'shell.print': async (request) => {
      if (!(await hasRole(roles))) return { refusal: 'not-allowed' };
      const job = printJob.safeParse(request);
      if (!job.success) return { refusal: 'unexpected' };
      const isTheirs = await hasRole(printedBy[job.data.document.kind]);
      if (!isTheirs) return { refusal: 'not-allowed' };
      return printer.print(job.data);
    },
    'shell.setHub': async (request) => {
      if (!(await hasRole(administrators))) return { refusal: 'not-allowed' };
      const address = z.nullable(hubAddress).safeParse(request);
      if (!address.success) return { refusal: 'unexpected' };
      await hub.set(address.data);
      return { done: true };
    },
    'shell.quit': async () => {
      const mayQuit = await hasRole(administrators);
      if (mayQuit) quit();
      return mayQuit;
    },
  };
}
