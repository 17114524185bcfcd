import { enter } from './setup/enter.mjs';

await enter('scripts/run/check.ts', { onFailure: '0 passed, 1 failed' });
