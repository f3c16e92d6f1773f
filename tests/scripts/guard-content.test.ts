import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guardFolder } from '../../scripts/guard-content.ts';

const root = mkdtempSync(path.join(tmpdir(), 'guard-content-'));
afterAll(() => rmSync(root, { recursive: true }));

let copies = 0;

/** The fixture city in a folder of its own. */
const copy = (): string => {
  const folder = path.join(root, String((copies += 1)));
  cpSync('tests/fixtures/content', folder, { recursive: true });
  return folder;
};

describe('the guard of a folder', () => {
  it('finds nothing in the fixture city', async () => {
    expect((await guardFolder(copy())).findings).toEqual([]);
  });

  it('names links to files and to folders, and follows neither', async () => {
    const folder = copy();
    symlinkSync('/etc/passwd', path.join(folder, 'areas-lama.yml'));
    symlinkSync('agencies', path.join(folder, 'lama'));
    const { findings } = await guardFolder(folder);
    expect(findings).toEqual([
      expect.stringMatching(/^content\/areas-lama\.yml — Ini tautan simbolis/),
      expect.stringMatching(/^content\/lama — Ini tautan simbolis/),
    ]);
  });

  it('names a program', async () => {
    const folder = copy();
    chmodSync(path.join(folder, 'topics.yml'), 0o755);
    expect((await guardFolder(folder)).findings).toEqual([
      expect.stringMatching(/^content\/topics\.yml — Ini berkas yang dapat dijalankan/),
    ]);
  });
});
