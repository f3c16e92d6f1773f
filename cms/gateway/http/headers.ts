import type { MiddlewareHandler } from 'hono';

/** What no screen of the editor asks a browser for. */
const unused = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
];

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
};

const twoYears = 'max-age=63072000; includeSubDomains; preload';

const adminPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Sends headers with the answer; what a route has set itself stays. */
const send =
  (headers: Readonly<Record<string, string>>): MiddlewareHandler =>
  async (context, next) => {
    await next();
    for (const [name, value] of Object.entries({ ...always, ...headers }))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };

/**
 * Headers of every answer, of failures and unknown addresses too: what no route has said is denied. Of an origin with TLS
 * also that browsers never come without.
 */
export const everyAnswer = (origin: string): MiddlewareHandler =>
  send({
    'Content-Security-Policy': nothing,
    ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': twoYears } : {}),
  });

/** Headers of the editor's screens: scripts of this origin alone, in nobody's frame. */
export const adminHeaders = send({ 'Content-Security-Policy': adminPolicy });

/** Headers of every answer of the API: kept by nobody, able to do nothing. */
export const apiHeaders = send({ 'Cache-Control': 'no-store', 'Content-Security-Policy': nothing });

/** Headers of uploaded files: whatever they hold, they run nothing. */
export const mediaHeaders = send({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `sandbox; ${nothing}`,
});
