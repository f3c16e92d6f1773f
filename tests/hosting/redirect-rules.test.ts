import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { redirectsFile } from '#domain/redirects.ts';
import { nginxMaps } from '../../scripts/hosting/nginx-rules.ts';
import { readRedirectRules } from '../../scripts/hosting/redirect-rules.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-redirects-'));
const file = path.join(folder, '_redirects');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  writeFileSync(file, text);
  return readRedirectRules(path.resolve('netlify.toml'), file);
};

describe('redirects for nginx', () => {
  it('hold every line that the portal itself writes', async () => {
    const rules = await read(
      redirectsFile([
        { from: '/berita/dinkes/lama/', to: '/berita/dinkes/baru/' },
        { from: '/berita/dinkes/hapus/', gone: new Date('2026-03-01'), title: 'Hapus' } as never,
      ]),
    );
    expect(rules.map(({ path: from, status }) => [from, status])).toEqual(
      expect.arrayContaining([
        ['/berita/dinkes/lama/', 301],
        ['/en/berita/dinkes/lama/', 301],
        ['/berkas/berita/dinkes/lama/*', 301],
        ['/berita/dinkes/hapus/', 410],
        ['/admin/*', 302],
      ]),
    );
  });

  it.each([
    ['a quote', '/a/ /b";return_500;"/ 301'],
    ['a variable', '/a/ /$http_cookie/ 301'],
    ['a block', '/a{}/ /b/ 301'],
    ['a backslash', '/a/ /b\\ 301'],
    ['a rewrite', '/a/ /b/ 200'],
    ['a condition', '/a/ /b/ 301 Country=id'],
    ['a query', '/a q=:q /b/:q 301'],
    ['a placeholder', '/a/:id/ /b/:id/ 301'],
  ])('are refused as a whole when one holds %s', async (_, line) => {
    await expect(read(`${line}\n`)).rejects.toThrow();
  });

  it('take dots and other signs of an address for themselves', async () => {
    const maps = nginxMaps([], await read('/a.b+c/ /d/ 301\n'));
    expect(maps).toContain(String.raw`"~^/a\.b\+c/?$" "/d/$is_args$args"`);
  });
});
