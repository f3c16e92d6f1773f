import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#domain/doors/csv.ts';
import { apiCatalogOf } from '#domain/doors/doors.ts';
import { daysOf } from '#domain/doors/opening.ts';
import { printed } from '#domain/doors/sample.ts';
import { serviceHsds, type HsdsSource } from '#domain/doors/hsds/service.ts';
import { hsdsPackage } from '#domain/doors/hsds/shape.ts';
import { hashedBytes, uuidFrom } from '#domain/doors/hsds/uuid.ts';
import { makeEntry } from '../../make.ts';
import { readCsv } from '../../csv.ts';

const site = new URL('https://palu.test');
const uuidOf = (name: string, inside?: string) =>
  uuidFrom(createHash('sha1').update(hashedBytes(name, inside)).digest());

describe('csvOf', () => {
  it('writes a mark, CR LF after each row, and quotes what needs them', () => {
    const text = csvOf(['a', 'b'], [['x,"y"', 'satu\ndua']]);
    expect(text).toBe('\uFEFFa,b\r\n"x,""y""","satu\ndua"\r\n');
    expect(readCsv(text)).toEqual([
      ['a', 'b'],
      ['x,"y"', 'satu\ndua'],
    ]);
  });

  it.each(['=1+1', '+62', '-5', '@SUM(A1)', '\tx', '\rx'])(
    'makes a text of the formula %j',
    (cell) => {
      expect(readCsv(csvOf(['a'], [[cell]]))).toEqual([['a'], [`'${cell}`]]);
    },
  );

  it.each([';=1+1', 'a;@SUM(A1)', 'a;＝1+1', 'a\n=1+1', 'a\t+62'])(
    'begins no cell inside %j where a semicolon separates',
    (cell) => {
      const [sign = ''] = /[=+@＝]/.exec(cell) ?? [];
      expect(readCsv(csvOf(['a'], [[cell]]))[1]).toEqual([cell.replace(sign, ` ${sign}`)]);
    },
  );

  it('leaves every other cell as it is', () => {
    const cells = ['a=b', '1-2', 'a; b=c', 'a\nb', '“kutip”', ' = ', '0'];
    expect(readCsv(csvOf(['a'], [cells]))[1]).toEqual(cells);
  });
});

describe('readCsv', () => {
  it.each(['a,b', 'a\nb\r\n', '"a"b\r\n', '"a\r\n'])('refuses %j', (text) => {
    expect(() => readCsv(text)).toThrow('Not CSV');
  });
});

describe('the UUID of a name', () => {
  it('is that of RFC 9562, version 5', () => {
    expect(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('stays what it is', () => {
    expect(uuidOf('palukota.go.id', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '071bb0a8-7413-5a09-ac65-82bd8cce7a2f',
    );
    expect(uuidOf('service/dinkes/imunisasi')).toBe('86a85db8-a676-5482-ad51-fe5e1eb3d1c7');
  });
});

describe('daysOf', () => {
  it.each([
    [{ from: 'senin', to: 'rabu' }, ['senin', 'selasa', 'rabu']],
    [{ from: 'jumat', to: 'jumat' }, ['jumat']],
    [{ from: 'minggu', to: 'senin' }, ['minggu', 'senin']],
  ] as const)('%j is %j', (row, days) => {
    expect(daysOf(row)).toEqual(days);
  });
});

describe('a service in Open Referral', () => {
  const words = {
    site,
    uuidOf,
    facilities: { ramp: 'Jalur landai' },
    lineWords: ({ text, only }: { text: string; only: readonly string[] }) =>
      [text, ...only].join(' | '),
  };
  const line = (text: string, ...only: string[]) => ({ text, only });
  const source: HsdsSource = {
    service: makeEntry('service', 'dinkes/imunisasi', {
      requirements: [{ evidence: 'dinkes/buku-kia' }, { text: 'Datang', variants: ['baru'] }],
      costs: [
        { amount: 25_000, basis: 'Perda', variants: ['baru'] },
        { rate: 'luas', basis: 'x' },
      ],
    }),
    agency: makeEntry('agency', 'dinkes'),
    counters: [],
    areas: [],
    texts: {
      requirements: [line('Buku KIA'), line('Datang', 'Baru')],
      steps: [line('Daftar.')],
      times: [line('1 jam')],
      costs: [line('Rp25.000', 'Baru'), line('luas')],
      product: 'Catatan',
      complaints: [],
    },
    alert: undefined,
  };

  it('keeps what the standard says: costs in rupiah, papers with their page, the whole city', () => {
    const found = serviceHsds(source, words);
    expect(found).toMatchObject({
      id: '86a85db8-a676-5482-ad51-fe5e1eb3d1c7',
      status: 'active',
      fees_description: 'Rp25.000 | Baru\nluas',
      wait_time: '1 jam',
      assured_date: '2026-03-09',
      organization: { name: 'Dinas Kesehatan', website: 'https://palu.test/instansi/dinkes/' },
      service_areas: [{ name: 'Kota Palu', extent: '72.71' }],
      cost_options: [
        { option: 'Baru', currency: 'IDR', amount: 25_000, amount_description: 'Rp25.000' },
        { amount_description: 'luas' },
      ],
      required_documents: [
        { document: 'Buku KIA', uri: 'https://palu.test/persyaratan/dinkes/buku-kia/' },
        { document: 'Datang | Baru' },
      ],
    });
    expect(found.cost_options[1]).not.toHaveProperty('amount');
    expect(hsdsPackage.safeParse([found]).error).toBeUndefined();
  });

  it('gives a counter as a location with its week, and only what is known of it', () => {
    const counter = makeEntry('counter', 'dinkes/satu', {
      address: 'Jalan Satu 1',
      facilities: ['wifi', 'ramp'],
    });
    const hours = [{ from: 'senin', to: 'rabu', opens: '08:00', closes: '12:00' } as const];
    const open = serviceHsds({ ...source, counters: [{ counter, hours, always: false }] }, words);
    const [at] = open.service_at_locations;
    expect(at?.location).toMatchObject({
      addresses: [{ address_1: 'Jalan Satu 1', postal_code: '', country: 'ID' }],
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '08:00', timezone: 8 }],
      accessibility: [{ description: 'Jalur landai' }],
    });
    expect(hsdsPackage.safeParse([open]).error).toBeUndefined();
    const bare = { counter: makeEntry('counter', 'dinkes/dua'), hours: undefined, always: false };
    const [unknown] = serviceHsds({ ...source, counters: [bare] }, words).service_at_locations;
    for (const field of ['addresses', 'phones', 'schedules', 'accessibility'])
      expect(unknown?.location).not.toHaveProperty(field);
  });

  it('says that it was withdrawn, or is closed now', () => {
    const gone = makeEntry('service', 'dinkes/imunisasi', {
      withdrawn: { reason: 'dicabut', date: '2026-03-09' },
    });
    expect(serviceHsds({ ...source, service: gone }, words).status).toBe('defunct');
    const alert = { text: 'Tutup Jumat', closed: true };
    expect(serviceHsds({ ...source, alert }, words)).toMatchObject({
      status: 'temporarily closed',
      alert: 'Tutup Jumat',
    });
    expect(serviceHsds({ ...source, alert: { ...alert, closed: false } }, words).status).toBe(
      'active',
    );
  });
});

it('the catalogue of doors names each once, with its schema and its documentation', () => {
  const [catalogue, ...doors] = apiCatalogOf(site).linkset;
  const items = catalogue?.['item'] as { href: string }[];
  expect(items.length).toBe(doors.length);
  expect(new Set(items.map(({ href }) => href)).size).toBe(items.length);
  expect(doors).toContainEqual(
    expect.objectContaining({
      anchor: 'https://palu.test/api/services.json',
      'service-desc': [
        { href: 'https://palu.test/api/schema/services.json', type: 'application/schema+json' },
      ],
    }),
  );
});

it('a sample keeps the shape and shortens lists and long texts', () => {
  expect(JSON.parse(printed({ a: [1, 2, 3], b: 'x'.repeat(60), c: { d: ['y'] } }))).toEqual({
    a: [1, '…'],
    b: `${'x'.repeat(56)}…`,
    c: { d: ['y'] },
  });
});
