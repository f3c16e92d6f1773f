import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { readHistories } from '#queries/history/histories.ts';
import { addPublications, type PublicationFiles } from './bench/publications.ts';

const { values } = parseArgs({
  options: {
    commits: { type: 'string', default: '5000' },
    services: { type: 'string', default: '60' },
  },
});
const commits = Number(values.commits);
const services = Number(values.services);

/** What a build may spend on the history, in milliseconds. */
const limits: Readonly<Record<string, number>> = { cold: 20_000, warm: 300, continued: 3000 };

const hour = 3600;
const start = Date.UTC(2026, 0, 1) / 1000;

const rows = Array.from({ length: 8 }, (_, index) => index);

/** The text of a service as the `edit`th commit leaves it: two of three commits change the promise, one the body alone. */
const textOf = (edit: number): string => {
  const promise = edit - (edit % 3 === 2 ? 1 : 0);
  const data = {
    title: 'Surat keterangan',
    summary: 'Surat untuk warga kota, dengan syarat yang sama di semua kecamatan.',
    audience: ['warga'],
    topics: ['kependudukan'],
    words: ['surat', 'keterangan'],
    requirements: rows.map((row) => ({
      text: `Berkas ${row}${row === promise % 8 ? ` model ${promise}` : ''}`,
      source: 'kelurahan',
      form: 'asli-salinan',
      copies: 2,
    })),
    steps: rows.map((row) => ({ actor: 'pemohon', text: `Langkah ke-${row} di loket.` })),
    times: [{ amount: 1 + (promise % 30), unit: 'hari-kerja', from: 'sejak berkas lengkap' }],
    costs: [{ amount: 500 * (promise % 40), basis: 'Perda 1/2024' }],
    product: 'Surat keterangan',
    complaints: { officer: 'Kepala seksi pelayanan', firstReply: 3, answer: 14 },
    digital: 'informasi',
    reviewed: '2026-03-09',
    changeNotes: [{ date: '2026-03-09', note: `Perubahan ke-${promise}` }],
  };
  return writeText(data, `Isi ke-${edit}.\n\n${'Penjelasan bagi warga. '.repeat(30)}`, 'mdx');
};

const pathOf = (service: number) => contentPath('service', `instansi-${service % 15}/l-${service}`);

const publication = (index: number): PublicationFiles => ({
  time: start + index * hour,
  files: { [pathOf(index % services)]: textOf(Math.floor(index / services)) },
});

const folder = mkdtempSync(path.join(tmpdir(), 'portal-bench-history-'));
const git = path.join(folder, 'content.git');
const cache = path.join(folder, 'cache');

/** Tells all histories, as a build does, and counts their revisions. */
const tell = async (commit: string) => {
  const histories = await readHistories({ git, commit, mayFetch: false }, cache, new Map());
  if (histories instanceof Error) throw histories;
  return Object.values(histories).reduce((sum, { revisions }) => sum + revisions.length, 0);
};

const measure = async (name: string, commit: string) => {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const revisions = await tell(commit);
  const spent = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const worked = ((user + system) / 1000).toFixed(0);
  const limit = limits[name] ?? Infinity;
  const verdict = spent <= limit ? 'within' : 'OVER';
  console.log(
    `${name.padEnd(10)}${spent.toFixed(0).padStart(7)} ms  (${verdict} ${limit} ms), ${worked} ms of this process’s own work, ${revisions} revisions`,
  );
  if (spent > limit) process.exitCode = 1;
};

try {
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', git]);
  const published = Array.from({ length: commits }, (_, index) => publication(index));
  const head = addPublications(git, published);
  console.log(`${commits} publications of ${services} services`);
  await measure('cold', head);
  await measure('warm', head);
  const more = Array.from({ length: 10 }, (_, index) => publication(commits + index));
  await measure('continued', addPublications(git, more));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
