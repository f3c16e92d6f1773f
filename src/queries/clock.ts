/** The build's time: `PORTAL_NOW` (ISO 8601) where a build must be repeatable, else the real clock. The only reader of time. */
export const now: Date = new Date(process.env['PORTAL_NOW'] ?? Date.now());
