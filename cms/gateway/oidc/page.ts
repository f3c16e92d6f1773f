import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

const style = `
:root { color-scheme: light dark; color: #14242e; background: #fbfaf7; }
a { color: #0a587c; }
@media (prefers-color-scheme: dark) {
  :root { color: #e8eef2; background: #10191f; }
  a { color: #86caee; }
}
body { max-width: 26rem; margin: 8vh auto 2rem; padding: 0 1.25rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; }
`;

/** What these pages may do: nothing but look like this. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of the way in: a heading, what happened, and one link onward. */
export const doorPage = (title: string, words: string, link: { to: string; words: string }) =>
  html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Editor Portal Kota Palu</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${words}</p>
          <p><a href="${link.to}">${link.words}</a></p>
        </main>
      </body>
    </html>`;
