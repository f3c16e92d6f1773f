import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fileNameImage } from '#model/fields.ts';
import { kindNames, kinds, schemaOf, translationOf, type KindName } from '#model/kinds.ts';
import { labelOf } from '#model/labels.ts';
import type { Kind } from '#model/kind.ts';
import { problemsOf } from '#model/problems.ts';
import { makeData } from '../make.ts';

const problems = (kind: KindName, value: unknown) =>
  problemsOf(schemaOf(kind, fileNameImage), value).map(
    ({ field, message }) => `${field.join(' › ')}: ${message}`,
  );

/** Every object schema below a schema. */
const objectsIn = (schema: z.core.$ZodType): z.ZodObject[] => {
  if (schema instanceof z.ZodOptional) return objectsIn(schema.unwrap());
  if (schema instanceof z.ZodArray) return objectsIn(schema.element);
  if (schema instanceof z.ZodObject)
    return [schema, ...Object.values(schema.shape as z.core.$ZodShape).flatMap(objectsIn)];
  return [];
};

/** Every field of a schema by its path, with its label. */
const labelsIn = (schema: z.core.$ZodType, path: string): [string, string | undefined][] => {
  const own: [string, string | undefined][] = [[path, labelOf(schema)]];
  if (schema instanceof z.ZodOptional) return [...own, ...labelsIn(schema.unwrap(), path).slice(1)];
  if (schema instanceof z.ZodArray) return [...own, ...labelsIn(schema.element, `${path}[]`)];
  if (!(schema instanceof z.ZodObject)) return own;
  return [
    ...own,
    ...Object.entries(schema.shape as z.core.$ZodShape).flatMap(([key, field]) =>
      labelsIn(field, `${path}.${key}`),
    ),
  ];
};

const shapeOf = (name: KindName) => z.strictObject((kinds[name] as Kind).shape(fileNameImage));

describe('every kind', () => {
  it.each(kindNames)('%s refuses unknown fields at every depth', (name) => {
    for (const object of objectsIn(shapeOf(name)))
      expect(
        object
          .safeParse({ bukan: 1 })
          .error?.issues.some(({ code }) => code === 'unrecognized_keys'),
      ).toBe(true);
  });

  it.each(kindNames)('%s labels every field in words', (name) => {
    const unlabelled = labelsIn(shapeOf(name), name)
      .slice(1)
      .filter(([, label]) => label === undefined);
    expect(unlabelled).toEqual([]);
  });

  it.each(kindNames)('%s translates only fields it has, each optional', (name) => {
    const kind: Kind = kinds[name];
    const fields = Object.keys(kind.shape(fileNameImage));
    expect(kind.translatable.filter((field) => !fields.includes(field))).toEqual([]);
    expect(translationOf(name, fileNameImage).safeParse({}).success).toBe(true);
    expect(translationOf(name, fileNameImage).safeParse({ layout: 'x' }).success).toBe(false);
  });
});

describe('dates', () => {
  it.each(['2026-02-30', '2026-13-01', '9 Maret 2026', '2026-3-9', ''])('refuses %j', (date) => {
    expect(problems('news', { ...makeData('news'), date })).toEqual([
      expect.stringMatching(/^Tanggal: .*ada di kalender/),
    ]);
  });

  it('takes a leap day, and a date that a YAML reader has made a Date', () => {
    expect(problems('news', { ...makeData('news'), date: '2028-02-29' })).toEqual([]);
    const parsed = schemaOf('news', fileNameImage).parse({
      ...makeData('news'),
      date: new Date('2026-03-09'),
    });
    expect(parsed.date).toBe('2026-03-09');
  });
});

describe('pictures', () => {
  const picture = {
    src: 'pasar-masomba.webp',
    alt: 'Pedagang menata sayur di lapak.',
    credit: 'Humas',
  };
  const withPicture = (changes: object) => ({
    ...makeData('news'),
    pictures: [{ ...picture, ...changes }],
  });

  it('need a text for those who do not see them', () => {
    expect(problems('news', withPicture({ alt: undefined }))).toEqual([
      'Gambar › 1 › Teks pengganti: Belum diisi. Isi bagian ini.',
    ]);
  });

  it.each(['pasar-masomba.webp', 'Pasar Masomba', 'PASAR_MASOMBA'])(
    'refuse the file name %j as that text',
    (alt) => {
      expect(problems('news', withPicture({ alt }))).toEqual([
        'Gambar › 1 › Teks pengganti: Teks pengganti sama dengan nama berkas. Ceritakan apa yang terlihat di gambar.',
      ]);
    },
  );

  it.each(['../rahasia.png', 'Foto Saya.png', 'gambar.svg', 'https://x.id/a.png'])(
    'refuse the file %j',
    (src) => {
      expect(problems('news', withPicture({ src }))[0]).toMatch(
        /^Gambar › 1 › Gambar: Nama berkas gambar/,
      );
    },
  );
});

describe('rules over several fields', () => {
  it('an event may not end before it begins', () => {
    expect(problems('event', { ...makeData('event'), endDate: '2026-03-08' })).toEqual([
      'Tanggal selesai: Tanggal selesai lebih awal daripada tanggal mulai. Perbaiki salah satunya.',
    ]);
    expect(
      problems('event', { ...makeData('event'), startTime: '10:00', endTime: '09:00' }),
    ).toHaveLength(1);
    expect(
      problems('event', {
        ...makeData('event'),
        startTime: '10:00',
        endTime: '09:00',
        endDate: '2026-03-10',
      }),
    ).toEqual([]);
    expect(problems('event', { ...makeData('event'), endTime: '09:00' })).toEqual([
      'Jam mulai (WITA): Jam selesai ada, tetapi jam mulai belum diisi.',
    ]);
  });

  it('an entry may not expire before it is published', () => {
    const dated = {
      ...makeData('notice'),
      publishAt: '2026-03-10T08:00',
      expireAt: '2026-03-09T08:00',
    };
    expect(problems('notice', dated)[0]).toMatch(/^Berlaku sampai: /);
  });

  it('a service that can be requested from home says where', () => {
    expect(problems('service', { ...makeData('service'), digital: 'ajukan' })[0]).toMatch(
      /^Alamat pengajuan: /,
    );
  });

  it('withheld information has a ground and no file; any other has a file or a link', () => {
    const withheld = { ...makeData('document'), class: 'dikecualikan' };
    expect(problems('document', withheld)).toHaveLength(2);
    expect(
      problems('document', { ...withheld, file: undefined, exclusionBasis: 'UU 14/2008 Pasal 17' }),
    ).toEqual([]);
    expect(problems('document', { ...makeData('document'), file: undefined })).toEqual([
      'Berkas: Belum ada berkas dan belum ada tautan. Isi salah satunya.',
    ]);
  });
});
