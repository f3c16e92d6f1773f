/** What the mended Decap calls: its own source imports these by `portal:problems/live-hooks`. */
export { checkForm, endChecking } from './live-check.ts';
export { LiveSummary } from './live-list.tsx';
