import { runSteps } from './closing.ts';
import { checkQuality } from './quality.ts';
import { runFastTests } from './tests.ts';

await runSteps([checkQuality, runFastTests]);
