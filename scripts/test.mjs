import { installAndRun } from './install.mjs';

await installAndRun('scripts/test.ts');
