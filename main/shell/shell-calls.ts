import {
  administrators,
  clerks,
  librarians,
  type ShellCallName,
} from '../../shared/contract/names.ts';
import { printJob } from '../../shared/contract/print.ts';
import type { ShellCalls } from '../../shared/contract/wire.ts';
import type { StoreLink } from './link-core.ts';
import type { Printer } from './print.ts';
import { roleNow, type SessionHolder } from './session.ts';

export type ShellCallDeps = {
  readonly session: SessionHolder;
  readonly link: Pick<StoreLink, 'call'>;
  readonly printer: Pick<Printer, 'print' | 'printers'>;
  /** Starts to leave the program; comes back at once. */
  readonly quit: () => void;
};

type ShellHandlers = {
  readonly [N in ShellCallName]: (request: unknown) => Promise<ShellCalls[N]['answer']>;
};

/** The calls that the shell answers itself. */
export function shellHandlers({ session, link, printer, quit }: ShellCallDeps): ShellHandlers {
  const hasRole = async (roles: readonly string[]) => {
    const role = await roleNow(session.current(), link);
    return role !== null && roles.includes(role);
  };
  return {
    'shell.session': async () => session.current(),
    'shell.signOut': async () => {
      session.signOut();
      return null;
    },
    'shell.printers': async () => ((await hasRole(librarians)) ? printer.printers() : []),
    'shell.print': async (request) => {
      if (!(await hasRole(librarians))) return { refusal: 'not-allowed' };
      const job = printJob.safeParse(request);
      if (!job.success) return { refusal: 'unexpected' };
      // Cards are for those who may issue them.
      const isForClerks = job.data.document.kind === 'cards';
      if (isForClerks && !(await hasRole(clerks))) return { refusal: 'not-allowed' };
      return printer.print(job.data);
    },
    'shell.quit': async () => {
      const mayQuit = await hasRole(administrators);
      if (mayQuit) quit();
      return mayQuit;
    },
  };
}
