import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import {
  callNames,
  printCallNames,
  shellCallNames,
  type PrintCallName,
  type ShellCallName,
} from '../../shared/contract/names.ts';
import type { AnyAnswer, PushName, Pushes } from '../../shared/contract/wire.ts';
import type { Log } from '../log.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from './channels.ts';
import type { HubLoginKeeper } from './hub-login.ts';
import type { StoreLink } from './link-core.ts';
import { isOurs } from './origin.ts';
import type { Printer } from './print.ts';
import { createSession } from './session.ts';
import { shellHandlers } from './shell-calls.ts';

type Deps = {
  readonly link: Pick<StoreLink, 'call' | 'state'>;
  readonly hub: HubLoginKeeper;
  readonly printer: Printer;
  readonly kioskWindow: () => BrowserWindow | null;
  readonly quit: () => void;
  readonly log: Log;
};

const SLOW_MS = 200;
const notAllowed: AnyAnswer = { ok: false, refusal: 'not-allowed' };
const storeCalls: ReadonlySet<string> = new Set(callNames);

/** Answers the calls of our own windows' main frames, and of nobody else. */
export function serveCalls({ link, hub, printer, kioskWindow, quit, log }: Deps): {
  readonly push: <N extends PushName>(name: N, value: Pushes[N]) => void;
  /** A new page starts with nobody signed in, and hears how the store is. */
  readonly follow: (window: BrowserWindow) => void;
} {
  const session = createSession();
  const shell = shellHandlers({ session, link, hub, printer, quit });

  const askStore = async (name: string, request: unknown) => {
    const since = performance.now();
    const answer = await link.call(name, request, session.current()?.staffId ?? null);
    const ms = Math.round(performance.now() - since);
    if (answer.ok && name === 'staff.signIn') session.signIn(answer.value);
    if (!answer.ok) log.info('refused', { name, refusal: answer.refusal, ms });
    else if (ms > SLOW_MS) log.info('slow', { name, ms });
    return answer;
  };

  const answerKiosk = (name: string, request: unknown) => {
    if (storeCalls.has(name)) return askStore(name, request);
    return isShellCall(name) ? shell[name](request) : notAllowed;
  };

  const answerPrintPage = (id: number, name: string, request: unknown) => {
    if (!isPrintCall(name)) return notAllowed;
    if (name === 'shell.printDocument') return printer.documentOf(id);
    if (name === 'shell.printPages') return printer.pagesOf(id);
    printer.pageIsReady(id, request);
    return null;
  };

  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, request: unknown) => {
    if (!isOurMainFrame(event) || typeof name !== 'string') {
      log.warn('a call from elsewhere');
      return notAllowed;
    }
    try {
      const { id } = event.sender;
      if (id === kioskWindow()?.webContents.id) return await answerKiosk(name, request);
      return answerPrintPage(id, name, request);
    } catch (error) {
      log.error('call failed', { kind: error instanceof Error ? error.name : 'unknown' });
      return { ok: false, refusal: 'unexpected' } satisfies AnyAnswer;
    }
  });

  const push = <N extends PushName>(name: N, value: Pushes[N]) => {
    const contents = kioskWindow()?.webContents;
    if (contents !== undefined && !contents.isDestroyed()) contents.send(PUSH_CHANNEL, name, value);
  };
  const follow = ({ webContents }: BrowserWindow) => {
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) session.signOut();
    });
    webContents.on('render-process-gone', session.signOut);
    webContents.on('dom-ready', () => push('store', link.state()));
  };
  return { push, follow };
}

function isOurMainFrame({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}

function isShellCall(name: string): name is ShellCallName {
  return shellCallNames.some((known) => known === name);
}

function isPrintCall(name: string): name is PrintCallName {
  return printCallNames.some((known) => known === name);
}
