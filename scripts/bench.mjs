import { enter } from './setup/enter.mjs';

await enter('scripts/run/bench.ts');
