import { installAndRun } from './install.mjs';

await installAndRun('scripts/start.ts');
