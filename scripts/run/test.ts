import { preparePackaged } from '../setup/packaged.ts';
import { prepareProgram } from '../setup/prepare-app.ts';
import { runSteps } from './closing.ts';
import { NONE } from './counts.ts';
import { checkQuality } from './quality.ts';
import { runEndToEnd, runVitest } from './tests.ts';

const electron = prepareProgram({ virtualDisplay: true });

await runSteps([
  async () => {
    await electron;
    return NONE;
  },
  checkQuality,
  runVitest,
  async () => {
    await preparePackaged(await electron);
    return runEndToEnd();
  },
]);
