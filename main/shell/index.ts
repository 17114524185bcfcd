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
import { hubLogin } from './hub-login.ts';
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
else leaveToTheFirst();

/** Said to whoever started it at a terminal: to them nothing seems to happen. */
function leaveToTheFirst(): void {
  process.stderr.write(
    'The kiosk is already open on this data: its window has come to the front.\n',
  );
  app.exit(0);
}

function start({ dataFolder, exportsFolder, kiosk }: ShellOptions): void {
  const files = crashFiles(app.getPath('userData'));
  const log = openLog(join(dataFolder, 'logs'), 'shell');
  const version = app.getVersion();
  log.info('started', { version, electron: process.versions['electron'], kiosk });
  process.on('uncaughtException', (error) => log.error('uncaught', errorFields(error)));
  process.on('unhandledRejection', (error) => log.error('unhandled', errorFields(error)));

  const out = join(app.getAppPath(), 'out');
  const preload = join(out, 'preload', 'preload.cjs');
  let window: BrowserWindow | null = null;
  const kioskWindow = () => (window?.isDestroyed() === false ? window : null);

  const link = linkStore(storeSpawner(options), {
    onState: (state) => {
      calls.push('store', state);
      if (state.state === 'up') void hub.announce();
    },
    onPush: (push) =>
      push.type === 'changed'
        ? calls.push('changed', push.topics)
        : calls.push('progress', { done: push.done, total: push.total }),
    onNote: (note, fields) => log.warn(note, fields),
  });
  const hub = hubLogin(dataFolder, link);
  const { quit, relaunch, isQuitting } = quitGracefully(link, log);
  const printer = createPrinter({ preload, exportsFolder, kioskWindow, log });
  const calls = serveCalls({ link, hub, printer, kioskWindow, quit, log });

  prepareChromium(files.drawsInSoftware(version));
  app.on('second-instance', () => {
    kioskWindow()?.show();
    kioskWindow()?.focus();
  });
  // A kiosk is left by `quit` alone: a window that went away otherwise comes back.
  app.on('window-all-closed', kiosk ? relaunch : quit);

  void app.whenReady().then(() => {
    restrict(session.defaultSession);
    protocol.handle(SCHEME, fileHandler(join(out, 'renderer')));
    window = openKioskWindow({ preload, kiosk, mayClose: () => !kiosk || isQuitting() });
    calls.follow(window);
    keepAlive(window, { files, log, relaunch, isQuitting });
    void loadPage(window);
    powerSaveBlocker.start('prevent-display-sleep');
    powerMonitor.on('shutdown', quit);
    window.on('session-end', quit);
  });
}

/**
 * What Chromium takes only before it is ready.
 *
 * V8 works on the page's own thread alone: Chromium gives a page three background threads on a machine of up to four
 * cores, V8's compilers took all three, stopped there while it collected garbage, and the page waited for a fourth
 * for ever. Seen about once in eighty starts on the way from the PIN to the desk; it costs nothing that can be measured.
 */
function prepareChromium(drawsInSoftware: boolean): void {
  // As root Chromium runs only without its sandbox; asking for both would end every process at its start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('js-flags', '--single-threaded');
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  if (drawsInSoftware) app.disableHardwareAcceleration();
  Menu.setApplicationMenu(null);
  confineAllPages();
}
