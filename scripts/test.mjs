import { enter } from './setup/enter.mjs';

await enter('scripts/run/test.ts', { onFailure: '0 passed, 1 failed' });
