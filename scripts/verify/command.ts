import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFile } from '../../cms/publisher/sign-manifest.ts';
import { describe, exitCodeOf } from './finding.ts';
import { Uncheckable, Unsigned } from './source.ts';
import { verifySite } from './verify.ts';

/** Where a command writes. */
type Output = Pick<Console, 'log' | 'error'>;

const usage = `Pemakaian: npm run verify -- FOLDER_ATAU_ALAMAT [--manifest BERKAS] [--allowed-signers BERKAS | --key BERKAS.pub]
                      [--ingatan BERKAS] [--samaran 60] [--serentak 8] [--quiet]

Membandingkan situs (folder, atau alamat https://…) dengan daftar SHA-256-nya, dan menyebut setiap berkas yang
ditambah, hilang, atau berubah. Dari alamat, judul HTTP dibandingkan dengan netlify.toml juga. Tanpa --manifest,
${manifestFile} di situs itu sendiri yang dibaca: sertakan kuncinya, sebab siapa yang dapat mengubah situs dapat
mengubah daftarnya juga.

  --manifest          daftar yang dibandingkan; tanda tangannya di sampingnya, dengan akhiran .sig
  --allowed-signers   kunci yang boleh menandatangani (format allowed_signers dari OpenSSH)
  --key               satu kunci publik, misalnya manifest-key.pub
  --ingatan           berkas tempat pemantau mengingat daftar yang pernah dilihatnya: daftar lama yang sah, yang sudah
                      digantikan dan ditampilkan lagi, disebut juga
  --samaran           berapa halaman yang juga diminta seperti mesin pencari; “semua” untuk semuanya
  --serentak          berapa permintaan berjalan bersamaan
  --quiet             diam bila semuanya sama

Kode keluar: 0 sama, 1 ada yang berbeda, 2 tidak dapat diperiksa.`;

const options = {
  manifest: { type: 'string' },
  'allowed-signers': { type: 'string' },
  key: { type: 'string' },
  ingatan: { type: 'string' },
  samaran: { type: 'string', default: '60' },
  serentak: { type: 'string', default: '8' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const countFrom = (name: string, value: string): number => {
  const count = value === 'semua' ? Number.MAX_SAFE_INTEGER : Number(value);
  if (!Number.isInteger(count) || count < 0)
    throw new Uncheckable(`--${name} bukan bilangan: ${value}`);
  return count;
};

const targetFrom = (text: string): string | URL => {
  if (/^https?:\/\//.test(text)) return new URL('/', text);
  const folder = path.resolve(text);
  if (!existsSync(folder)) throw new Uncheckable(`Folder ${folder} tidak ada.`);
  return folder;
};

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Uncheckable(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

const verify = async (args: readonly string[], out: Output): Promise<number> => {
  const { values, positionals } = read(args);
  const [asked] = positionals;
  if (values.help) {
    out.log(usage);
    return 0;
  }
  if (asked === undefined || positionals.length > 1) throw new Uncheckable(usage);
  const signers = values['allowed-signers'] ?? values.key;
  const { files, findings } = await verifySite({
    target: targetFrom(asked),
    manifest: values.manifest,
    signers,
    memory: values.ingatan,
    disguised: countFrom('samaran', values.samaran),
    width: Math.max(1, countFrom('serentak', values.serentak)),
  });
  for (const finding of findings) out.log(describe(finding));
  if (findings.length > 0)
    out.log(`${asked}: ${findings.length} perbedaan; daftarnya memuat ${files} berkas.`);
  else if (!values.quiet) out.log(`${asked}: ${files} berkas, semuanya sama.`);
  if (values.manifest === undefined && signers === undefined)
    out.error(
      'Catatan: daftar diambil dari situs itu sendiri dan tanda tangannya tidak diperiksa.',
    );
  return exitCodeOf(findings);
};

/** `npm run verify`: gives the exit code. */
export const verifyCommand = async (args: readonly string[], out: Output): Promise<number> => {
  try {
    return await verify(args, out);
  } catch (error) {
    if (!(error instanceof Uncheckable || error instanceof Unsigned)) throw error;
    out.error(error.message);
    return error instanceof Unsigned ? 1 : 2;
  }
};
