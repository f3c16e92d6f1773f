import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import type { Choices } from '../../../../cms/config/choices.ts';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeCity } from '../make-city.ts';
import { makeService, makeShared, servicePath } from './make-service.ts';

let gateway: Harness;

const makeJourney = () => {
  const step = { title: 'Imunisasi', service: 'dinkes/imunisasi', reason: 'Sesudah lahir.' };
  return writeText({ title: 'Anak saya lahir', steps: [step, step] }, '', 'mdx');
};

const card = contentPath('evidence', 'bpbd/kartu-keluarga');
const counter = contentPath('counter', 'dinkes/loket');

beforeAll(async () => {
  gateway = await startHarness({
    ...makeCity(),
    [card]: makeShared('Kartu Keluarga'),
    [contentPath('evidence', 'dinkes/buku-kia')]: makeShared('Buku KIA', {
      withdrawn: { reason: 'usang', date: '2026-03-01' },
    }),
    [counter]: makeShared('Loket imunisasi', { facilities: ['ramp'] }),
    [servicePath('dinkes/imunisasi')]: makeService({
      title: 'Imunisasi anak',
      requirements: [
        { evidence: 'bpbd/kartu-keluarga' },
        { evidence: 'bpbd/kartu-keluarga', form: 'salinan' },
      ],
      counters: ['dinkes/loket'],
    }),
    [servicePath('bpbd/evakuasi')]: makeService({
      title: 'Evakuasi',
      produces: ['bpbd/kartu-keluarga'],
    }),
  });
});
afterAll(() => gateway.end());

const choicesFor = async (who: Parameters<Harness['as']>[0]) =>
  (await (await gateway.as(who)).send<Choices>('/api/choices')).body;

describe('what fields may pick', () => {
  it('is what is published in every agency, by title, with whose it is', async () => {
    const { entries } = await choicesFor('penulis');
    expect(entries.evidence).toEqual([
      { id: 'dinkes/buku-kia', title: 'Buku KIA', agency: 'Dinkes', withdrawn: true },
      { id: 'bpbd/kartu-keluarga', title: 'Kartu Keluarga', agency: 'BPBD' },
    ]);
    expect(entries.service.map(({ id }) => id)).toEqual(['bpbd/evakuasi', 'dinkes/imunisasi']);
    expect(entries.counter).toEqual([
      { id: 'dinkes/loket', title: 'Loket imunisasi', agency: 'Dinkes', facilities: ['ramp'] },
    ]);
    expect(entries.document).toEqual([]);
  });

  it('is told with who picks it, each once', async () => {
    const { uses } = await choicesFor('penulisBpbd');
    expect(uses.evidence).toEqual({
      'bpbd/kartu-keluarga': [
        { kind: 'service', id: 'bpbd/evakuasi', title: 'Evakuasi', agency: 'BPBD' },
        { kind: 'service', id: 'dinkes/imunisasi', title: 'Imunisasi anak', agency: 'Dinkes' },
      ],
    });
    expect(uses.counter['dinkes/loket']?.map(({ id }) => id)).toEqual(['dinkes/imunisasi']);
  });

  it('is told to who is signed in only', async () => {
    expect((await new Browser(gateway.origin).send('/api/choices')).status).toBe(401);
  });

  it('follows the published content', async () => {
    await gateway.push({
      [contentPath('journey', 'kelahiran')]: makeJourney(),
      [contentPath('evidence', 'dinkes/surat-lahir')]: makeShared('Surat lahir'),
    });
    const { entries, uses } = await choicesFor('penulis');
    expect(entries.evidence.map(({ title }) => title)).toEqual([
      'Buku KIA',
      'Kartu Keluarga',
      'Surat lahir',
    ]);
    expect(uses.service['dinkes/imunisasi']).toEqual([
      { kind: 'journey', id: 'kelahiran', title: 'Anak saya lahir' },
    ]);
  });
});

describe('what is picked', () => {
  it.each([
    ['a paper', card, 'bpbd/kartu-keluarga'],
    ['a counter', counter, 'dinkes/loket'],
  ])('cannot be deleted: %s', async (_what, path, id) => {
    const humas = await gateway.as('humas');
    const { status, body } = await humas.ask('deleteFiles', { paths: [path] });
    expect([status, body.error]).toEqual([
      422,
      expect.stringMatching(`^“${id}” masih dipakai di .*layanan dinkes/imunisasi [(]`),
    ]);
  });
});
