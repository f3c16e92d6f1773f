import { expect, test } from 'vitest';
import { differencesOf, isSameText, mergedValues } from '../../cms/config/conflict.ts';

const base = {
  title: 'Posko dibuka',
  summary: 'Setiap Sabtu.',
  date: '2026-11-20',
  byline: 'Humas',
  topics: ['kesehatan'],
  body: 'Datang pagi.',
};

test('a field that both changed is asked, by its name in the editor, with both versions', () => {
  const theirs = { ...base, title: 'Posko ditutup' };
  const mine = { ...base, title: 'Posko pindah' };
  expect(differencesOf('news', 'id', { base, theirs, mine })).toEqual([
    { path: 'title', label: 'Judul', theirs: 'Posko ditutup', mine: 'Posko pindah' },
  ]);
});

test('a field that one side alone changed is taken from it without asking', () => {
  const versions = {
    base,
    theirs: { ...base, summary: 'Setiap Minggu.' },
    mine: { ...base, body: 'Datang sore.' },
  };
  expect(differencesOf('news', 'id', versions)).toEqual([]);
  expect(mergedValues('news', 'id', versions, {})).toEqual({
    ...base,
    summary: 'Setiap Minggu.',
    body: 'Datang sore.',
  });
});

test('a field that both changed alike is no difference', () => {
  const changed = { ...base, title: 'Sama' };
  expect(differencesOf('news', 'id', { base, theirs: changed, mine: { ...changed } })).toEqual([]);
});

test('the choice decides, field by field', () => {
  const versions = {
    base,
    theirs: { ...base, title: 'T', body: 'Badan mereka' },
    mine: { ...base, title: 'M', body: 'Badan saya' },
  };
  expect(
    differencesOf('news', 'id', versions)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['Isi', 'Judul']);
  expect(mergedValues('news', 'id', versions, { title: 'theirs', body: 'mine' })).toEqual({
    ...base,
    title: 'T',
    body: 'Badan saya',
  });
});

test('without a known beginning every field that differs is asked', () => {
  const theirs = { ...base, summary: 'Lain.' };
  expect(
    differencesOf('news', 'id', { base: undefined, theirs, mine: base }).map(({ path }) => path),
  ).toEqual(['summary']);
});

test('what a form leaves in empty fields is no change', () => {
  const mine = { ...base, pictures: [], areas: '', source: {} };
  expect(isSameText('news', 'id', base, mine)).toBe(true);
  expect(differencesOf('news', 'id', { base, theirs: { ...base, title: 'T' }, mine })).toEqual([]);
});

test('a field taken away by one side alone goes, and one filled by one side alone comes', () => {
  const filled = { ...base, pictures: [{ src: 'a.png', alt: 'Antrean.', credit: 'Humas' }] };
  const gone = { base: filled, theirs: base, mine: filled };
  expect(mergedValues('news', 'id', gone, {})).not.toHaveProperty('pictures');
  const come = { base, theirs: filled, mine: { ...base, title: 'M' } };
  expect(mergedValues('news', 'id', come, {})).toEqual({ ...filled, title: 'M' });
});

test('a list is one field, shown as lines with the names of its parts', () => {
  const picture = (alt: string) => ({
    ...base,
    pictures: [{ src: 'a.png', alt, credit: 'Humas' }],
  });
  const [difference] = differencesOf('news', 'id', {
    base: undefined,
    theirs: picture('Antrean warga.'),
    mine: picture('Ruang tunggu.'),
  });
  expect(difference).toMatchObject({
    label: 'Gambar',
    theirs: '1. Gambar: a.png\nTeks pengganti: Antrean warga.\nSumber: Humas',
  });
});

test('a list to which both only added holds what both added', () => {
  const note = (words: string) => ({ date: '2026-11-20', note: words });
  const versions = {
    base: { ...base, changeNotes: [note('Lama.')] },
    theirs: { ...base, changeNotes: [note('Lama.'), note('Mereka.')] },
    mine: { ...base, changeNotes: [note('Lama.'), note('Saya.')] },
  };
  expect(differencesOf('news', 'id', versions)).toEqual([]);
  expect(mergedValues('news', 'id', versions, {})).toHaveProperty('changeNotes', [
    note('Lama.'),
    note('Mereka.'),
    note('Saya.'),
  ]);
});

test('a list from which one took away and to which the other added is asked', () => {
  const picture = (src: string) => ({ src, alt: `Gambar ${src}`, credit: 'Humas' });
  const versions = {
    base: { ...base, pictures: [picture('a.png')] },
    theirs: { ...base, pictures: [picture('b.png')] },
    mine: { ...base, pictures: [picture('a.png'), picture('c.png')] },
  };
  expect(differencesOf('news', 'id', versions).map(({ path }) => path)).toEqual(['pictures']);
});

test('an empty side says so', () => {
  expect(
    differencesOf('news', 'id', {
      base,
      theirs: { ...base, body: '' },
      mine: { ...base, body: 'Baru' },
    }),
  ).toEqual([{ path: 'body', label: 'Isi', theirs: '(kosong)', mine: 'Baru' }]);
});

test('a field that the model does not know is kept, so that it is refused and not lost', () => {
  const mine = { ...base, harga: 5 };
  expect(mergedValues('news', 'id', { base, theirs: base, mine }, {})).toHaveProperty('harga', 5);
});
