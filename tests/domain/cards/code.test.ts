import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeFrom, promiseOf } from '#domain/cards/code.ts';
import { viewOf } from '#domain/standard/view.ts';
import { makeEntry } from '../../make.ts';

const service = (changes: Parameters<typeof makeEntry<'service'>>[2] = {}) =>
  makeEntry('service', 'disdukcapil/ktp', changes);

const codeOf = (changes?: Parameters<typeof service>[0], variant?: string) =>
  codeFrom(
    createHash('sha256')
      .update(promiseOf(viewOf(service(changes), variant)))
      .digest(),
  );

describe('the code of a digest', () => {
  it('is its first 40 bits in base 32', () => {
    expect(codeFrom(new Uint8Array([0, 0, 0, 0, 0, 255]))).toBe('0000-0000');
    expect(codeFrom(new Uint8Array([255, 255, 255, 255, 255, 0]))).toBe('ZZZZ-ZZZZ');
    expect(codeFrom(new Uint8Array([0b00001_000, 0b10_00011_0, 0, 0, 1]))).toBe('1230-0001');
  });
});

describe('what a code is made of', () => {
  it('is the promise: a change of cost, time, requirement or channel makes another', () => {
    const codes = [
      codeOf(),
      codeOf({ costs: [{ amount: 5000, basis: 'Perda' }] }),
      codeOf({ times: [{ amount: 2, unit: 'hari-kerja', from: 'sejak berkas lengkap' }] }),
      codeOf({ requirements: [{ text: 'Kartu keluarga', form: 'asli' }] }),
      codeOf({ online: 'https://example.go.id/', digital: 'ajukan' }),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is neither its English, nor words that promise nothing', () => {
    expect(codeOf({ requirements: [{ text: 'Kartu keluarga', textEn: 'Family card' }] })).toBe(
      codeOf(),
    );
    expect(codeOf({ title: 'Nama lain', reviewed: '2026-11-01', words: ['lain'] })).toBe(codeOf());
  });

  it('is of one variant: a change for another variant leaves it', () => {
    const variants = [
      { id: 'hilang', title: 'Hilang' },
      { id: 'rusak', title: 'Rusak' },
    ];
    const both = { text: 'Kartu keluarga' };
    const lost = { text: 'Surat kehilangan', variants: ['hilang'] };
    const before = { variants, requirements: [both, lost] };
    const after = { variants, requirements: [both, { ...lost, form: 'asli' as const }] };
    expect(codeOf(after, 'rusak')).toBe(codeOf(before, 'rusak'));
    expect(codeOf(after, 'hilang')).not.toBe(codeOf(before, 'hilang'));
    expect(codeOf(before, 'hilang')).not.toBe(codeOf(before, 'rusak'));
  });
});
