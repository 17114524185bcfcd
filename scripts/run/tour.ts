import process from 'node:process';
import { openDisplay } from '../setup/display.ts';
import { prepareApp } from '../setup/prepare-app.ts';
import { run } from '../setup/run.mjs';
import { main } from './main.ts';

await main(async () => {
  await prepareApp({ virtualDisplay: true });
  const display = await openDisplay();
  const code = await run(process.execPath, ['tests/tour/tour.ts', ...process.argv.slice(2)]);
  display.stop();
  return code;
});
