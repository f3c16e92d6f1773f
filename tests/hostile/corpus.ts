import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { surroundingsOf } from '#guard/surroundings.ts';
import { writeText, type TextExtension } from '#model/frontmatter.ts';
import type { KindName } from '#model/kinds.ts';
import { attachmentPath, contentPath } from '#model/path.ts';
import { makeData } from '../make.ts';
import { makers } from './makers.ts';

/** One case as its YAML file has it. The file it stands for is given whole, or as what differs from a sound entry. */
interface Case {
  /** Its name, in the words of the field. */
  name: string;
  /** Where the file lies; by default beside or at `index` of an entry of `kind`. */
  path?: string;
  /** The kind of the sound entry that it is made from; `news` by default. */
  kind?: KindName;
  /** Fields set in the data of the sound entry; null takes one away. */
  data?: Record<string, unknown>;
  /** The body. */
  body?: string;
  /** The front matter between its fences as it stands, in place of `data`. */
  front?: string;
  /** The whole file as text. */
  text?: string;
  /** The whole file as bytes. */
  base64?: string;
  /** The whole file, made by the function of this name in makers.ts. */
  make?: string;
  /** The bare name of a file beside the entry, in place of its text. */
  beside?: string;
}

/** What is expected of a hostile case: the guard, and the line, or words that stand in that line first. */
interface Expected {
  guard: string;
  line?: number;
  at?: string;
}

/** A file of the corpus. */
export interface Sample {
  name: string;
  /** The class: the name of the YAML file that it stands in. */
  group: string;
  path: string;
  bytes: Uint8Array;
}

/** A file that must be refused: by this guard, in this line where one is named. */
export interface HostileSample extends Sample {
  guard: string;
  line: number | undefined;
}

const slugs: Readonly<Record<string, string>> = { news: 'dinkes/uji', page: 'dinkes/uji' };

const extensionOf = (path: string) => path.split('.').at(-1) as TextExtension;

const pathOf = ({ path, kind = 'news', beside }: Case): string => {
  const id = slugs[kind] ?? 'dinkes/uji';
  return path ?? (beside ? attachmentPath(kind, id, beside) : contentPath(kind, id));
};

const dataOf = ({ kind = 'news', data = {} }: Case): object =>
  Object.fromEntries(
    Object.entries({ ...makeData(kind), ...data }).filter(([, value]) => value !== null),
  );

const bytesOf = (sample: Case, path: string): Uint8Array => {
  const { make, base64, text, front, body = 'Isi yang biasa.\n' } = sample;
  if (make !== undefined) {
    const made = makers[make];
    if (!made) throw new Error(`tests/hostile: no maker is named ${make}`);
    return made();
  }
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  if (text !== undefined) return Buffer.from(text);
  if (front !== undefined) return Buffer.from(`---\n${front.trimEnd()}\n---\n\n${body}`);
  return Buffer.from(writeText(dataOf(sample), body, extensionOf(path)));
};

const read = <Found>(folder: string, take: (found: Found, group: string) => Sample): Sample[] => {
  const place = new URL(`${folder}/`, import.meta.url);
  return readdirSync(place)
    .sort()
    .flatMap((file) => {
      const group = file.replace(/\.yml$/, '');
      const cases = parse(readFileSync(new URL(file, place), 'utf8')) as Found[];
      return cases.map((found) => take(found, group));
    });
};

const sampleOf = (found: Case, group: string): Sample => {
  const path = pathOf(found);
  return { name: found.name, group, path, bytes: bytesOf(found, path) };
};

const lineOf = ({ line, at }: Expected, { name, bytes }: Sample): number | undefined => {
  if (at === undefined) return line;
  const index = Buffer.from(bytes)
    .toString()
    .split('\n')
    .findIndex((words) => words.includes(at));
  if (index < 0) throw new Error(`tests/hostile: “${name}” does not hold “${at}”`);
  return index + 1;
};

/** Every file that must be refused. */
export const hostile = (): HostileSample[] =>
  read<Case & { expect: Expected }>('cases', (found, group) => {
    const sample = sampleOf(found, group);
    const { guard } = found.expect;
    return { ...sample, guard, line: lineOf(found.expect, sample) } satisfies HostileSample;
  }) as HostileSample[];

/** Every file that looks like a hostile one and must pass. */
export const harmless = (): Sample[] => read<Case>('harmless', sampleOf);

/** The files that stand around a sample, beside the sample itself. */
const standing = [
  'content/topics.yml',
  'content/areas.yml',
  'content/agencies/dinkes/profile.yml',
  'content/agencies/dinkes/counters/imunisasi/index.yml',
  'content/agencies/dinkes/counters/tutup/index.yml',
  ...(['news', 'page', 'document'] as const).flatMap((kind) =>
    ['posko.webp', 'formulir.pdf', 'rencana-kerja.pdf', 'daftar.csv'].map((file) =>
      attachmentPath(kind, 'dinkes/uji', file),
    ),
  ),
];

/** The contact fields that stand around a sample: the city's, those of its agency, and one of another agency. */
const contacts: Readonly<Record<string, string>> = {
  'content/city.yml':
    'emergency: [{ phone: 0811-0000-112 }]\nchannels: [{ link: https://wa.me/6281100000911 }]\n',
  'content/agencies/dinkes/profile.yml':
    'contacts: { phone: 0811-4500-123, email: Sehat.Bersama@gmail.com }\n',
  'content/agencies/dinkes/counters/imunisasi/index.yml': 'phone: +62 (811) 4500 456\n',
  'content/agencies/dinkes/counters/tutup/index.yml':
    'phone: 0811-4500-789\nwithdrawn: { reason: dicabut, date: 2026-03-01 }\n',
  'content/agencies/disdukcapil/profile.yml':
    'contacts: { phone: 0811-9900-123, email: akta.lahir@gmail.com }\n',
  'content/agencies/disdukcapil/counters/akta/index.yml': 'phone: 0811-9900-456\n',
};

const vocabularies: Readonly<Record<string, string>> = {
  ...contacts,
  'content/topics.yml': 'kesehatan: {}\nkependudukan: {}\npemerintahan: {}\n',
  'content/areas.yml': 'palu-timur: {}\n',
  'content/domains.yml':
    'go.id: { reason: Pemerintah, subdomains: true }\n' +
    [
      'id.wikipedia.org',
      'untad.ac.id',
      'kawatuna.desa.id',
      'uindatokarama.ac.id',
      'sman1palu.sch.id',
      'aduankonten.id',
    ]
      .concat(['tokopedia.com', 'shopee.co.id', 'blibli.com', 'youtube.com', 'app.example'])
      .concat(['forms.gle', 'maps.app.goo.gl', 'google.com', 'facebook.com', 'play.google.com'])
      .map((host) => `${host}: { reason: Diperiksa }\n`)
      .join(''),
  'content/agencies/dinkes/domains.yml': 'puskesmas.example: { reason: Sistem antrean }\n',
};

/** The content around a sample. */
export const around = ({ path }: Sample) =>
  surroundingsOf([...standing, path], (name) => vocabularies[name]);
