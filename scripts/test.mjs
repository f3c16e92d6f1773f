import { installAndRun } from './install.mjs';
import { bringSystemPackages } from './test/system-packages.mjs';

await installAndRun('scripts/test.ts', bringSystemPackages());
