import { test as base } from '@playwright/test';
import { startPortal, type PortalProcess } from './portal-process.ts';

/** Tests that share one running `npm start`; it must end cleanly on Ctrl-C when the last is done. */
export const test = base.extend<object, { portal: PortalProcess }>({
  portal: [
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      const code = await portal.stop();
      if (code !== 0) throw new Error(`npm start ended with ${code} on Ctrl-C.`);
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});
