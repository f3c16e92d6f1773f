import { describe, expect, it } from 'vitest';
import { askersOf, byInitial, issuersOf } from '#domain/standard/papers.ts';
import { makeEntry } from '../../make.ts';

const family = 'disdukcapil/kartu-keluarga';
const issuing = makeEntry('service', 'disdukcapil/kk', { produces: [family] });
const renewing = makeEntry('service', 'disdukcapil/kk-hilang', {
  produces: ['disdukcapil/lain', family],
  requirements: [{ evidence: family }],
});
const asking = makeEntry('service', 'dinsos/bantuan', {
  requirements: [{ text: 'Surat lain' }, { evidence: family, variants: ['baru'] }],
});
const other = makeEntry('service', 'dinkes/imunisasi');
const services = [issuing, renewing, asking, other];

describe('a paper', () => {
  it('is issued by the services that produce it', () => {
    expect(issuersOf(services, family)).toEqual([issuing, renewing]);
  });

  it('is asked for by the services that require it, be it in one variant only', () => {
    expect(askersOf(services, family)).toEqual([renewing, asking]);
  });

  it('that nobody knows is neither issued nor asked for', () => {
    expect([issuersOf(services, 'setda/ijazah'), askersOf(services, 'setda/ijazah')]).toEqual([
      [],
      [],
    ]);
  });
});

describe('byInitial', () => {
  it('puts entries below their first letter, in alphabetical order', () => {
    const papers = ['pas foto', 'Akta kelahiran', '3 lembar materai', 'Paspor', 'akta nikah'].map(
      (title, index) => makeEntry('evidence', `setda/e${index}`, { title }),
    );
    expect(
      byInitial(papers).map(({ letter, items }) => [
        letter,
        ...items.map(({ data }) => data.title),
      ]),
    ).toEqual([
      ['#', '3 lembar materai'],
      ['A', 'Akta kelahiran', 'akta nikah'],
      ['P', 'pas foto', 'Paspor'],
    ]);
  });
});
