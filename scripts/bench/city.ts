import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { collectionName } from '../../cms/collection-name.ts';

/** How large a city is. */
export interface CitySize {
  agencies: number;
  /** Published entries, of all agencies together. */
  entries: number;
  drafts: number;
}

/** The name of an agency, by its number. */
export const agencyId = (index: number): string => `instansi-${index}`;

/** The name of an agency's entry, by its number. */
export const entryId = (agency: string, index: number): string => `${agency}/kabar-${index}`;

/** The text of an entry of usual length; `mark` makes it differ. */
export const newsText = (title: string, mark = ''): string =>
  writeText(
    {
      title,
      summary: 'Puskesmas membuka layanan vaksinasi setiap Senin.',
      date: '2026-03-09',
      byline: 'Bidang Informasi',
      topics: ['kesehatan'],
    },
    `${'Warga datang membawa kartu keluarga dan menunggu panggilan petugas. '.repeat(25)}${mark}`,
    'md',
  );

const profile = (title: string): string =>
  writeText(
    {
      title,
      shortName: title,
      type: 'dinas',
      summary: `${title} melayani warga.`,
      duties: 'Melayani warga.',
      functions: ['Memberi layanan'],
      accent: 'teluk',
    },
    '',
    'yml',
  );

const vocabularies = {
  'content/topics.yml': writeText(
    {
      kesehatan: {
        title: 'Kesehatan',
        summary: 'Semua tentang kesehatan.',
        audience: ['warga'],
        en: { title: 'Health', summary: 'About health.' },
      },
    },
    '',
    'yml',
  ),
  'content/areas.yml': writeText(
    { 'palu-timur': { title: 'Palu Timur', level: 'kecamatan', code: '72.71.01' } },
    '',
    'yml',
  ),
};

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const person = (name: string, email: string) => `${name} <${email}> 1772000000 +0000`;

const committer = `committer ${person('Portal', 'portal@palu.demo')}\n`;

const writeFile = (path: string, text: string): string => `M 100644 inline ${path}\n${data(text)}`;

function* published({ agencies, entries }: CitySize): Generator<string> {
  yield `commit refs/heads/main\n${committer}${data('Isi awal')}`;
  for (const [path, text] of Object.entries(vocabularies)) yield writeFile(path, text);
  for (let index = 0; index < agencies; index += 1)
    yield writeFile(contentPath('agency', agencyId(index)), profile(`Instansi ${index}`));
  for (let index = 0; index < entries; index += 1) {
    const id = entryId(agencyId(index % agencies), Math.floor(index / agencies));
    yield writeFile(contentPath('news', id), newsText(`Kabar ${index}`, String(index)));
  }
}

/** The name of an agency's draft, by its number. */
export const draftSlug = (index: number): string => `draf-${index}`;

function* drafts({ agencies, drafts: count }: CitySize): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const agency = agencyId(index % agencies);
    const slug = draftSlug(Math.floor(index / agencies));
    const ref = `refs/heads/draft/${collectionName('news', agency)}/${slug}`;
    const author = `author ${person('Penulis Lama', `lama@${agency}.demo`)}\n`;
    const words = `Tulis berita\n\nPortal-Action: save\nPortal-Status: pending_publish\n`;
    yield `commit ${ref}\n${author}${committer}${data(words)}from refs/heads/main^0\n`;
    yield writeFile(contentPath('news', `${agency}/${slug}`), newsText(`Draf ${index}`, ref));
  }
}

const git = async (repository: string, args: readonly string[], lines?: Iterable<string>) => {
  const child = spawn('git', ['--git-dir', repository, ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  for (const line of lines ?? []) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`git ${args[0] ?? ''} ended with ${code}`);
};

/** Makes a bare repository that holds a city of that size. */
export const makeLargeCity = async (repository: string, size: CitySize): Promise<void> => {
  await git(repository, ['init', '-q', '--bare', '--initial-branch=main', repository]);
  await git(repository, ['fast-import', '--quiet'], published(size));
  await git(repository, ['fast-import', '--quiet'], drafts(size));
};
