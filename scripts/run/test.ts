import { preparePackaged } from '../setup/packaged.ts';
import { prepareProgram } from '../setup/prepare-app.ts';
import { runSteps } from './closing.ts';
import { NONE } from './counts.ts';
import { checkQuality } from './quality.ts';
import { runEndToEnd, runAllVitest } from './tests.ts';

const electron = prepareProgram({ virtualDisplay: true });

await runSteps([
  async () => {
    await electron;
    return NONE;
  },
  checkQuality,
  runAllVitest,
  async () => {
    await preparePackaged(await electron);
    return runEndToEnd();
  },
]);
