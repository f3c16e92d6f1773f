import { describe, expect, it } from 'vitest';
import { fileNameImage } from '#model/fields.ts';
import { schemaOf } from '#model/kinds.ts';
import { problemsOf } from '#model/problems.ts';
import { makeData } from '../make.ts';

const schema = schemaOf('journey', fileNameImage);
const last = { title: 'Akhir', outside: 'KUA', reason: 'Terakhir.' };

/** What is wrong with a journey that begins with a step. */
const problems = (step: object) =>
  problemsOf(schema, { ...makeData('journey'), steps: [step, last] }).map(({ message }) => message);

const service = { title: 'Akta', service: 'disdukcapil/akta-kelahiran', reason: 'Memberi NIK.' };
const outside = { title: 'Nikah', outside: 'KUA', reason: 'Memberi buku nikah.' };

describe('a step of a journey', () => {
  it('is a service, or somewhere else with what it gives', () => {
    expect(problems({ ...service, variant: 'baru', produces: [], parallel: false })).toEqual([]);
    const elsewhere = { link: 'https://kemenag.go.id', produces: ['setda/buku-nikah'] };
    expect(problems({ ...outside, ...elsewhere })).toEqual([]);
  });

  it('is not both, and not neither', () => {
    for (const step of [
      { ...service, outside: 'KUA' },
      { title: 'Akta', reason: 'Sebab.' },
    ])
      expect(problems(step)).toEqual([expect.stringMatching(/^Pilih layanan, atau tulis/)]);
  });

  it('does not say again what its service says', () => {
    for (const more of [{ produces: ['setda/buku-nikah'] }, { link: 'https://kemenag.go.id' }])
      expect(problems({ ...service, ...more })).toEqual([
        'Ini dibaca dari layanannya. Kosongkan isian ini.',
      ]);
  });

  it('has a variant of a service only', () => {
    expect(problems({ ...outside, variant: 'baru' })).toEqual([
      expect.stringMatching(/^Pilihan keadaan hanya untuk/),
    ]);
  });

  it('has one before it to stand beside', () => {
    expect(problems({ ...outside, parallel: true })).toEqual([
      expect.stringMatching(/^Langkah pertama tidak punya/),
    ]);
  });
});
