import { app, session } from 'electron';
import type { Log } from '../log.ts';
import type { StoreLink } from './link-core.ts';

/** Time for the calls under way and for closing the database; a system that shuts down grants little more. */
const CLOSE_MS = 1500;

export type Quitting = {
  readonly quit: () => void;
  /** Like `quit`, and then starts the program again. Nothing if it already quits. */
  readonly relaunch: () => void;
  readonly isQuitting: () => boolean;
};

/** Every way out of the program goes through `before-quit`: the store is closed first. */
export function quitGracefully(link: Pick<StoreLink, 'close'>, log: Log): Quitting {
  let isClosing = false;
  let comesBack = false;

  const close = async () => {
    log.info('quitting', { comesBack });
    session.defaultSession.flushStorageData();
    await link.close(CLOSE_MS);
    await log.close();
    if (comesBack) app.relaunch();
    // Not `quit`, which asks each page first: one that hangs would keep the program open for ever.
    app.exit(0);
  };

  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close();
  });
  return {
    quit: () => app.quit(),
    relaunch: () => {
      if (isClosing) return;
      comesBack = true;
      app.quit();
    },
    isQuitting: () => isClosing,
  };
}
