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
  let step: 'running' | 'closing' | 'closed' = 'running';
  let comesBack = false;

  const close = async () => {
    log.info('quitting', { comesBack });
    session.defaultSession.flushStorageData();
    await link.close(CLOSE_MS);
    await log.close();
    step = 'closed';
    if (comesBack) app.relaunch();
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (step === 'closed') return;
    event.preventDefault();
    if (step === 'closing') return;
    step = 'closing';
    void close();
  });
  return {
    quit: () => app.quit(),
    relaunch: () => {
      if (step !== 'running') return;
      comesBack = true;
      app.quit();
    },
    isQuitting: () => step !== 'running',
  };
}
