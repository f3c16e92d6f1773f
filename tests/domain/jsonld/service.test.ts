import { describe, expect, it } from 'vitest';
import { journeyJsonLd } from '#domain/jsonld/journey.ts';
import { serviceJsonLd, type ServiceContext } from '#domain/jsonld/service.ts';
import { isoDuration } from '#domain/standard/iso-duration.ts';
import type { Entry } from '#model/entry.ts';
import { makeEntry } from '../../make.ts';

const site = new URL('https://palu.test');
const context: ServiceContext = {
  site,
  locale: 'id',
  agency: makeEntry('agency', 'dinkes'),
  counters: [],
  areas: [],
};

const described = (
  changes: Partial<Entry<'service'>['data']>,
  more: Partial<ServiceContext> = {},
) => serviceJsonLd(makeEntry('service', 'dinkes/imunisasi', changes), { ...context, ...more });

describe('a service for machines', () => {
  it('says who gives it, to whom, what comes out, and what people call it', () => {
    expect(described({})).toMatchObject({
      '@type': 'GovernmentService',
      '@id': 'https://palu.test/layanan/dinkes/imunisasi/#layanan',
      url: 'https://palu.test/layanan/dinkes/imunisasi/',
      alternateName: ['KTP'],
      areaServed: 'Kota Palu',
      audience: [{ audienceType: 'Warga' }],
      serviceOutput: { name: 'KTP-el' },
      serviceOperator: { '@id': 'https://palu.test/instansi/dinkes/#instansi' },
      termsOfService: 'https://palu.test/layanan/dinkes/imunisasi/#syarat',
    });
  });

  it('tells what is free, and of what is not each price in rupiah', () => {
    expect(described({})).toMatchObject({
      isAccessibleForFree: true,
      offers: [{ price: 0, priceCurrency: 'IDR' }],
    });
    const costs = [
      { what: 'Umum', amount: 25_000, basis: 'Perda' },
      { rate: 'menurut luas', basis: 'Perda' },
    ];
    expect(described({ costs })).toMatchObject({
      isAccessibleForFree: false,
      offers: [
        { '@type': 'Offer', name: 'Umum', price: 25_000, priceCurrency: 'IDR' },
        { '@type': 'Offer', description: 'menurut luas' },
      ],
    });
    expect(described({ costs })).not.toHaveProperty('offers.1.price');
  });

  it('has a channel for each way: online, each counter with its hours, telephone, and where it comes to', () => {
    const counter = makeEntry('counter', 'dinkes/satu', { address: 'Jalan Satu 1', phone: '112' });
    const hours = [
      { from: 'senin', to: 'kamis', opens: '08:00', closes: '15:30' },
      { from: 'sabtu', to: 'minggu', opens: '09:00', closes: '12:00' },
    ] as const;
    const found = described(
      {
        online: 'https://daftar.test/',
        phone: '112',
        mobile: [{ where: 'Kelurahan', when: 'Rabu' }],
        times: [{ amount: 3, unit: 'hari' }],
      },
      { counters: [{ counter, hours: [...hours], always: false }] },
    );
    expect(found).toMatchObject({
      availableChannel: [
        { serviceUrl: 'https://daftar.test/', processingTime: 'P3D' },
        {
          serviceLocation: {
            name: 'Loket kependudukan',
            url: 'https://palu.test/loket/dinkes/satu/',
            address: 'Jalan Satu 1',
            telephone: '112',
            openingHoursSpecification: [
              {
                dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map(
                  (day) => `https://schema.org/${day}`,
                ),
                opens: '08:00',
                closes: '15:30',
              },
              { dayOfWeek: ['https://schema.org/Saturday', 'https://schema.org/Sunday'] },
            ],
          },
        },
        { servicePhone: { telephone: '112' } },
        { serviceLocation: { '@type': 'Place', name: 'Kelurahan', description: 'Rabu' } },
      ],
    });
  });

  it('invents no channel, no hours and no processing time', () => {
    expect(described({})).not.toHaveProperty('availableChannel');
    const counter = makeEntry('counter', 'dinkes/satu');
    const closed = described({}, { counters: [{ counter, hours: undefined, always: false }] });
    expect(JSON.stringify(closed)).not.toMatch(/openingHours|telephone|processingTime/);
  });

  it('is open all day, every day, where it never closes', () => {
    const counter = makeEntry('counter', 'dinkes/igd');
    const found = JSON.stringify(
      described({}, { counters: [{ counter, hours: undefined, always: true }] }),
    );
    expect(found.match(/schema\.org\/[A-Z][a-z]+day/g)).toHaveLength(7);
  });

  it('speaks English where there is English', () => {
    const found = described({ productEn: 'Identity card' }, { locale: 'en' });
    expect(found).toMatchObject({
      url: 'https://palu.test/en/layanan/dinkes/imunisasi/',
      serviceOutput: { name: 'Identity card' },
    });
  });
});

describe('isoDuration', () => {
  it.each([
    [{ amount: 5, unit: 'menit' }, 'PT5M'],
    [{ amount: 2, unit: 'jam' }, 'PT2H'],
    [{ amount: 3, unit: 'hari' }, 'P3D'],
    [{ amount: 1, unit: 'bulan' }, 'P1M'],
    [{ amount: 3, unit: 'hari-kerja' }, undefined],
    [{}, undefined],
  ] as const)('%j is %s', (time, duration) => {
    expect(isoDuration(time)).toBe(duration);
  });
});

it('a journey for machines has its steps in order, each with its service or its site', () => {
  expect(journeyJsonLd(makeEntry('journey', 'kelahiran'), { site, locale: 'id' })).toMatchObject({
    '@type': 'HowTo',
    url: 'https://palu.test/peristiwa/kelahiran/',
    step: [
      { position: 1, name: 'Minta surat lahir', text: 'Dasar akta.' },
      { position: 2, url: 'https://palu.test/layanan/disdukcapil/akta-kelahiran/' },
    ],
  });
});
