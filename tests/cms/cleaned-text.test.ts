import { describe, expect, it } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { portalFileName } from '../../cms/admin/file-name.ts';
import {
  blankTranslation,
  isSecondOfItsName,
  toContentPath,
  toDecapPath,
} from '../../cms/admin/wire.ts';
import { cleanedText, refuseBroken } from '../../cms/config/cleaned-text.ts';
import { makeData } from '../make.ts';

const path = 'content/agencies/dinkes/news/imunisasi/index.md';
const service = 'content/agencies/dinkes/services/imunisasi/index.mdx';
const english = 'content/agencies/dinkes/news/imunisasi/index.en.md';

const news = {
  title: 'Imunisasi anak',
  summary: 'Imunisasi anak setiap Sabtu.',
  date: '2026-03-09',
  byline: 'Dinas Kesehatan',
  topics: ['kesehatan'],
};

const saved = (data: object, at = path) => cleanedText(at, writeText(data, 'Isi.', 'md'));

describe('a text that is saved', () => {
  it('loses what nobody filled', () => {
    const left = { ...news, areas: [], pictures: [], publishAt: '', expireAt: null, contoh: false };
    expect(saved(left)).toBe(writeText(news, 'Isi.', 'md'));
  });

  it('has its fields in the model’s order', () => {
    const { title, ...rest } = news;
    expect(saved({ ...rest, title })).toBe(writeText(news, 'Isi.', 'md'));
  });

  it('keeps a list that the model requires, and loses the empty parts of its rows', () => {
    const data = makeData('service', { words: [] });
    const requirements = [{ text: 'Buku KIA', note: '', variants: [] }];
    const text = saved({ ...data, requirements }, service);
    expect(text).toContain('words: []');
    expect(text).toContain('costs:\n  - amount: 0\n');
    expect(text).toContain('requirements:\n  - text: Buku KIA\nsteps:');
  });

  it('may be a service without its components, and one with a part that is begun', () => {
    const { title, summary, audience, topics, words, digital, reviewed } = makeData('service');
    const least = { title, summary, audience, topics, words, digital, reviewed };
    const begun = {
      complaints: { officer: 'Kepala bidang', firstReply: '', answer: null, note: '' },
      requirements: [{ variants: [] }, { note: 'Diisi di loket.' }],
    };
    const kept = saved({ ...least, ...begun }, service);
    expect(kept).toContain('requirements:\n  - note: Diisi di loket.\n');
    expect(kept).toContain('complaints:\n  officer: Kepala bidang\n');
    expect(saved({ ...least, complaints: { officer: '' }, costs: [] }, service)).not.toMatch(
      /complaints/,
    );
  });

  it('is refused for a component that is written wrongly', () => {
    const data = makeData('service');
    expect(() => saved({ ...data, costs: [{ amount: -1 }] }, service)).toThrow(
      'Biaya › 1 › Jumlah (rupiah): Terlalu kecil. Isi paling sedikit 0.',
    );
  });

  it('is refused with the field’s label and what to do', () => {
    expect(() =>
      saved({ ...news, pictures: [{ src: 'a.jpg', alt: '', credit: 'Humas' }] }),
    ).toThrow('Gambar › 1 › Teks pengganti: Belum diisi. Isi bagian ini.');
  });

  it('is refused for a field that the model does not know, instead of losing it', () => {
    expect(() => saved({ ...news, warna: 'biru' })).toThrow(/warna/);
  });

  it('is refused for a title that makes no address', () => {
    expect(() => saved(news, 'content/agencies/dinkes/news/a_b/index.md')).toThrow(
      /alamat halaman/,
    );
  });
});

describe('a translation', () => {
  it('is nothing while nothing is written in it', () => {
    expect(cleanedText(english, writeText({ title: '', pictures: [] }, '', 'md'))).toBeUndefined();
  });

  it('may hold some of the fields', () => {
    expect(saved({ title: 'Immunisation' }, english)).toBe(
      writeText({ title: 'Immunisation' }, 'Isi.', 'md'),
    );
  });

  it('names its language where it is refused', () => {
    expect(() => saved({ title: 'x'.repeat(200) }, english)).toThrow(/^Bahasa Inggris › Judul/);
  });

  it('that was not written opens as an empty one; a main text never does', () => {
    expect(blankTranslation(english)).toBe(writeText({}, '', 'md'));
    expect(blankTranslation(path)).toBeUndefined();
  });
});

describe('a stored text that is opened', () => {
  it('is refused when it cannot be read, with its path', () => {
    expect(() => refuseBroken(path, '---\ntitle: [\n---\n')).toThrow(path);
  });

  it('is refused when there is none', () => {
    expect(() => refuseBroken(path, null)).toThrow(/tidak ditemukan/);
  });
});

describe('names between Decap and the content', () => {
  it('go there and back', () => {
    expect(toDecapPath(path)).toBe('content/agencies/dinkes/news/imunisasi/index.id.md');
    expect(toContentPath(toDecapPath(path))).toBe(path);
    expect(toDecapPath(english)).toBe(english);
  });

  it('tell when an address is taken', () => {
    expect(isSecondOfItsName('content/agencies/dinkes/news/imunisasi/index-1.id.md')).toBe(true);
    expect(isSecondOfItsName('content/agencies/dinkes/news/imunisasi-1/index.id.md')).toBe(false);
  });

  it.each([
    ['IMG_2026 Posyandu (1).JPG', 'img-2026-posyandu-1.jpg'],
    ['Rapat—évaluasi.png', 'rapat-evaluasi.png'],
    ['___.webp', 'berkas.webp'],
    ['laporan.akhir.PDF', 'laporan-akhir.pdf'],
  ])('make %s a file’s name', (name, expected) => {
    expect(portalFileName(name)).toBe(expected);
  });
});
