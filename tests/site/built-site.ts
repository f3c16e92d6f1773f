import { existsSync } from 'node:fs';
import path from 'node:path';

/** The built site that the tests of this folder read. */
export const site = process.env['PORTAL_OUT'] ?? 'dist';

if (!existsSync(path.join(site, 'index.html')))
  throw new Error(`${site} holds no built site: run "npm run build" first.`);
