import process from 'node:process';
import { electronApp } from '../electron-path.ts';
import { prepareApp } from '../setup/prepare-app.ts';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { main } from './main.ts';

await main(async () => {
  await prepareApp({ virtualDisplay: false });
  const app = electronApp();
  // Chromium refuses to start as root with its sandbox; a kiosk has a user of its own.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot)
    say('Running as root: without the sandbox of Chromium. Use an ordinary account for work.');
  say('Opening the kiosk');
  const args = [...app.args, ...(asRoot ? ['--no-sandbox'] : []), ...process.argv.slice(2)];
  return run(app.executablePath, args, { env: app.env });
});
