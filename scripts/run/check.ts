import { runSteps } from './closing.ts';
import { checkQuality } from './quality.ts';
import { runVitest } from './tests.ts';

await runSteps([checkQuality, runVitest]);
