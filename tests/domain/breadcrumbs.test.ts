import { describe, expect, it } from 'vitest';
import { breadcrumbList } from '#domain/breadcrumbs.ts';
import { organizationOf } from '#domain/organization.ts';
import { makeEntry } from '../make.ts';

const site = new URL('https://palu.test');

describe('breadcrumbList', () => {
  it('numbers the steps from one and gives whole addresses', () => {
    expect(breadcrumbList([{ title: 'Berita', href: '/berita/' }], site)).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Berita', item: 'https://palu.test/berita/' },
      ],
    });
  });
});

describe('organizationOf', () => {
  it('is one thing in both languages, with a page in each', () => {
    const agency = makeEntry('agency', 'dinkes', { formerNames: ['Dinas Kesehatan Daerah'] });
    const [id, en] = [
      organizationOf(agency, site, 'id'),
      organizationOf(agency, site, 'en'),
    ] as object[];
    expect(id).toMatchObject({
      '@id': 'https://palu.test/instansi/dinkes/#instansi',
      url: 'https://palu.test/instansi/dinkes/',
      alternateName: ['Dinkes', 'Dinas Kesehatan Daerah'],
    });
    expect(en).toMatchObject({
      '@id': 'https://palu.test/instansi/dinkes/#instansi',
      url: 'https://palu.test/en/instansi/dinkes/',
    });
  });

  it('says nothing of contacts that are not known', () => {
    expect(organizationOf(makeEntry('agency', 'dinkes'), site, 'id')).not.toHaveProperty(
      'telephone',
    );
  });
});
