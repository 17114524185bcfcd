import { openDisplay } from '../../scripts/setup/display.ts';

/** Electron's windows need a display: where there is none, the whole run shares one Xvfb. */
export default async function globalSetup(): Promise<() => void> {
  const display = await openDisplay();
  return display.stop;
}
