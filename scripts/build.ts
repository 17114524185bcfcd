import { buildNow } from './setup/built.ts';

await buildNow();
