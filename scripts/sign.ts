import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifestFile, signManifest } from '../cms/publisher/sign-manifest.ts';

/** Where a host has no place for a file, the setting holds the key itself. */
const withKeyFile = async (setting: string, use: (file: string) => Promise<void>) => {
  if (!setting.startsWith('-----BEGIN')) return use(setting);
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-key-'));
  try {
    const file = path.join(folder, 'key');
    await writeFile(file, `${setting.replaceAll('\\n', '\n').trim()}\n`, { mode: 0o600 });
    await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const folder = path.resolve(process.argv[2] ?? process.env['PORTAL_OUT'] ?? 'dist');
const key = process.env['PORTAL_MANIFEST_KEY'];
try {
  if (key === undefined || key === '') {
    await signManifest(folder, undefined);
    console.log(`${manifestFile} tidak ditandatangani: PORTAL_MANIFEST_KEY belum diisi.`);
  } else {
    await withKeyFile(key, (file) => signManifest(folder, file));
    console.log(`${manifestFile} ditandatangani.`);
  }
} catch (error) {
  console.error(
    `${manifestFile} tidak dapat ditandatangani: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
