import { enter } from './setup/enter.mjs';

await enter('main/cli/qinlin.ts');
