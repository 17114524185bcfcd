import { app, BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron';
import { isBannedKey, type Key } from './keys.ts';
import { isOurs, START_PAGE } from './origin.ts';

/** The page's background, so that nothing flashes before its first paint. */
const BACKGROUND = '#faf6ef';
const SHOW_ANYWAY_MS = 4000;

export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
    // Voice and sounds answer a card, which is no click.
    autoplayPolicy: 'no-user-gesture-required',
    backgroundThrottling: false,
  };
}

/** Keeps every page, also one that a mistake might open, where it is. Called before any window is made. */
export function confineAllPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
  });
}

type KioskWindowOptions = {
  readonly preload: string;
  readonly kiosk: boolean;
  /** Asked when someone closes the window; always answered no in kiosk mode until the program quits. */
  readonly mayClose: () => boolean;
};

/** The kiosk's one window. Load a page into it to see something. */
export function openKioskWindow({ preload, kiosk, mayClose }: KioskWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: '亲邻之家',
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    kiosk,
    fullscreen: kiosk,
    frame: !kiosk,
    autoHideMenuBar: true,
    backgroundColor: BACKGROUND,
    show: false,
    webPreferences: pagePreferences(preload),
  });
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  setTimeout(show, SHOW_ANYWAY_MS).unref();
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  if (kiosk) fillScreen(window);
  banKeys(window.webContents, kiosk);
  keepZoom(window.webContents);
  return window;
}

/** Also where no window manager runs that would make it full screen, as in a session of this program alone. */
function fillScreen(window: BrowserWindow): void {
  const fill = () => {
    if (!window.isDestroyed()) window.setBounds(screen.getPrimaryDisplay().bounds);
  };
  fill();
  window.once('show', fill);
  screen.on('display-metrics-changed', fill);
  window.once('closed', () => screen.off('display-metrics-changed', fill));
}

function banKeys(contents: WebContents, kiosk: boolean): void {
  contents.on('before-input-event', (event, input: Key) => {
    if (!kiosk && isDevToolsKey(input)) contents.toggleDevTools();
    if (isBannedKey(input)) event.preventDefault();
  });
}

function isDevToolsKey(input: Key & { readonly type?: string }): boolean {
  return input.type === 'keyDown' && input.control && input.shift && input.code === 'KeyI';
}

/** Pinching would leave the page enlarged with no way back, and a change of screen brings pinching back. */
function keepZoom(contents: WebContents): void {
  const reset = () => {
    if (contents.isDestroyed()) return;
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  };
  contents.on('dom-ready', reset);
  contents.on('zoom-changed', reset);
  screen.on('display-metrics-changed', reset);
  contents.once('destroyed', () => screen.off('display-metrics-changed', reset));
}

/** Loads the start page; an address that fails is the ladder's business, not an error here. */
export async function loadPage(window: BrowserWindow, address = START_PAGE): Promise<void> {
  try {
    await window.loadURL(address);
  } catch {
    // `did-fail-load` and `render-process-gone` tell what happened.
  }
}
