import { app, type BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import type { CrashFiles } from './crash-files.ts';
import { decideAfterCrash, decideAfterGpuCrash, recent } from './crash-ladder.ts';
import { HELPER_PAGE, isOurs } from './origin.ts';
import { loadPage } from './window.ts';

type Options = {
  readonly files: CrashFiles;
  readonly log: Log;
  /** Closes the store, then ends this program and starts it again. */
  readonly relaunch: () => void;
  readonly isQuitting: () => boolean;
};

const HANG_MS = 15_000;
/** Chromium's code for a load that another one replaced. */
const ERR_ABORTED = -3;

/** Brings the kiosk's page back when it dies, hangs or can't be loaded, and gives up a GPU that keeps dying. */
export function keepAlive(
  window: BrowserWindow,
  { files, log, relaunch, isQuitting }: Options,
): void {
  let crashes: readonly number[] = [];
  let gpuCrashes: readonly number[] = [];
  const { webContents } = window;

  const recover = () => {
    const now = Date.now();
    crashes = recent(crashes, now);
    const relaunches = files.relaunches();
    const wanted = decideAfterCrash(crashes, relaunches, now);
    const cannotCount = wanted === 'relaunch' && !files.noteRelaunches(recent(relaunches, now));
    const step = cannotCount ? 'call-helper' : wanted;
    log.warn('page lost', { step, crashes: crashes.length });
    if (step === 'relaunch') relaunch();
    else void loadPage(window, step === 'reload' ? undefined : HELPER_PAGE);
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (isQuitting() || reason === 'clean-exit') return;
    log.error('render process gone', { reason, exitCode });
    recover();
  });
  webContents.on('did-fail-load', (_event, code, _text, address, isMainFrame) => {
    if (!isMainFrame || code === ERR_ABORTED || isQuitting() || !isOurs(address)) return;
    log.error('page not loaded', { code });
    void loadPage(window, HELPER_PAGE);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (isQuitting() || reason === 'clean-exit') return;
    log.error('helper process gone', { type, reason, exitCode });
    if (type !== 'GPU') return;
    const now = Date.now();
    gpuCrashes = recent(gpuCrashes, now);
    if (decideAfterGpuCrash(gpuCrashes, now) === 'reload') webContents.reload();
    else if (
      !files.drawsInSoftware(app.getVersion()) &&
      files.noteSoftwareDrawing(app.getVersion())
    )
      relaunch();
  });
  endHangs(window, log);
  logPageErrors(window, log);
}

/** A page that hangs for fifteen seconds is made to crash, and so comes back like after any crash. */
function endHangs(window: BrowserWindow, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  window.on('unresponsive', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      log.error('page hangs');
      window.webContents.forcefullyCrashRenderer();
    }, HANG_MS);
  });
  window.on('responsive', () => clearTimeout(timer));
  window.on('closed', () => clearTimeout(timer));
}

/** Only the error's kind and place: its message could quote data. */
function logPageErrors(window: BrowserWindow, log: Log): void {
  window.webContents.on('console-message', (event) => {
    const kind = /^Uncaught (?:\(in promise\) )?(\w+)/.exec(event.message)?.[1];
    if (kind !== undefined)
      log.error('page error', { kind, file: event.sourceId, line: event.lineNumber });
  });
}
