import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  session,
} from 'electron';
import { errorFields, openLog } from '../log.ts';
import { crashFiles } from './crash-files.ts';
import { serveCalls } from './ipc.ts';
import { linkStore } from './link-core.ts';
import { shellOptions, type ShellOptions } from './options.ts';
import { SCHEME } from './origin.ts';
import { restrict } from './permissions.ts';
import { createPrinter } from './print.ts';
import { fileHandler, schemePrivileges } from './protocol.ts';
import { quitGracefully } from './quit.ts';
import { keepAlive } from './recovery.ts';
import { storeSpawner } from './store-link.ts';
import { confineAllPages, loadPage, openKioskWindow } from './window.ts';

const options = shellOptions({
  argv: process.argv,
  env: process.env,
  isPackaged: app.isPackaged,
  userData: app.getPath('userData'),
  documents: app.getPath('documents'),
});
// The lock of the single instance and all that Chromium keeps belong to the data folder.
if (options.isDataFolderGiven) app.setPath('userData', join(options.dataFolder, 'browser'));

if (app.requestSingleInstanceLock()) start(options);
else app.exit(0);

function start(chosen: ShellOptions): void {
  const files = crashFiles(app.getPath('userData'));
  // As root Chromium runs only without its sandbox; asking for both would end every process at its start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  if (files.drawsInSoftware(app.getVersion())) app.disableHardwareAcceleration();
  Menu.setApplicationMenu(null);
  confineAllPages();
  void app.whenReady().then(() => open(chosen));
}

function open(chosen: ShellOptions): void {
  const files = crashFiles(app.getPath('userData'));
  const log = openLog(join(chosen.dataFolder, 'logs'), 'shell');
  log.info('started', {
    version: app.getVersion(),
    electron: process.versions['electron'],
    kiosk: chosen.kiosk,
  });
  const out = join(app.getAppPath(), 'out');
  const preload = join(out, 'preload', 'preload.cjs');
  let window: BrowserWindow | null = null;
  const kioskWindow = () => (window?.isDestroyed() === false ? window : null);

  const link = linkStore(storeSpawner(chosen), {
    onState: (state) => calls.push('store', state),
    onPush: (push) =>
      push.type === 'changed'
        ? calls.push('changed', push.topics)
        : calls.push('progress', { done: push.done, total: push.total }),
    onNote: (note, fields) => log.warn(note, fields),
  });
  const leaving = quitGracefully(link, log);
  const { exportsFolder, kiosk } = chosen;
  const printer = createPrinter({ preload, exportsFolder, kioskWindow, log });
  const calls = serveCalls({ link, printer, kioskWindow, quit: leaving.quit, log });

  restrict(session.defaultSession);
  protocol.handle(SCHEME, fileHandler(join(out, 'renderer')));
  window = openKioskWindow({ preload, kiosk, mayClose: () => !kiosk || leaving.isQuitting() });
  calls.follow(window);
  keepAlive(window, { files, log, relaunch: leaving.relaunch, isQuitting: leaving.isQuitting });
  void loadPage(window);
  stayAwake();

  app.on('second-instance', () => {
    kioskWindow()?.show();
    kioskWindow()?.focus();
  });
  app.on('window-all-closed', leaving.quit);
  powerMonitor.on('shutdown', leaving.quit);
  window.on('session-end', leaving.quit);
  process.on('uncaughtException', (error) => log.error('uncaught', errorFields(error)));
  process.on('unhandledRejection', (error) => log.error('unhandled', errorFields(error)));
}

function stayAwake(): void {
  powerSaveBlocker.start('prevent-display-sleep');
}
