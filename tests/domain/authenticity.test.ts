import { describe, expect, it } from 'vitest';
import { hashLists, type Original } from '#domain/authenticity.ts';
import { plainName, plainText } from '#domain/plain-text.ts';

describe('a text as it is hashed', () => {
  it.each([
    ['*Pengumuman*', 'Pengumuman'],
    ['“Gratis” – semua', '"Gratis" - semua'],
    ['Bantuan\u200b tunai', 'Bantuan tunai'],
    ['e\u0301lan  \n vital', 'élan vital'],
    ['- Bawa KTP.', 'Bawa KTP.'],
    ['2. Bawa KTP.', 'Bawa KTP.'],
    ['> Bawa KTP.', 'Bawa KTP.'],
  ])('%j is the same as %j: messengers and mail change that much', (sent, plain) => {
    expect(plainText(sent)).toBe(plain);
    expect(plainText(plain)).toBe(plain);
  });

  it.each([
    ['Biaya Rp10.000', 'Biaya Rp100.000'],
    ['Gratis', 'gratis'],
    ['Hubungi 0451-1', 'Hubungi 0451-2'],
    ['Buka sampai 12.30', 'Buka sampai 12,30'],
  ])('%j is another than %j', (a, b) => {
    expect(plainText(a)).not.toBe(plainText(b));
  });
});

it('a file that was saved twice keeps its name', () => {
  for (const name of ['Rencana.PDF', 'rencana (1).pdf', 'rencana(12).pdf'])
    expect(plainName(name)).toBe('rencana.pdf');
  expect(plainName('rencana-1.pdf')).toBe('rencana-1.pdf');
});

describe('the lists of hashes', () => {
  const page = (address: string, isWithdrawn = false) => ({ address, title: address, isWithdrawn });
  const original = (first: string, address: string, kind: Original['kind'] = 'text'): Original => ({
    kind,
    hash: first.padEnd(64, '0'),
    page: page(address),
  });

  it('are one for each first digit, also where it holds nothing', () => {
    const lists = hashLists([
      original('a1', '/a/'),
      original('b', '/b/'),
      original('a2', '/a/', 'file'),
    ]);
    expect(Object.keys(lists).sort().join('')).toBe('0123456789abcdef');
    expect(Object.keys(lists['a']?.hashes ?? {})).toHaveLength(2);
    expect(lists['a']?.pages).toEqual([['/a/', '/a/', 0]]);
    expect(lists['c']).toEqual({ pages: [], hashes: {} });
  });

  it('name every page that shows the same, once, and whether it was withdrawn', () => {
    const { hash } = original('a', '/a/');
    const lists = hashLists([
      original('a', '/a/'),
      { kind: 'text', hash, page: page('/b/', true) },
      original('a', '/a/'),
    ]);
    expect(lists['a']).toEqual({
      pages: [
        ['/a/', '/a/', 0],
        ['/b/', '/b/', 1],
      ],
      hashes: { [hash]: ['text', 0, 1] },
    });
  });

  it('take nothing that is no hash', () => {
    expect(() => hashLists([original('x', '/a/')])).toThrow('no hash');
  });
});
