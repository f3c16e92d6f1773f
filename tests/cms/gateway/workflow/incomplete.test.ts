import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeService, servicePath } from './make-service.ts';
import { saveTexts } from '../save.ts';

let gateway: Harness;
let writer: Browser;
let publisher: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  writer = await gateway.as('penulis');
  publisher = await gateway.as('penyunting');
});
afterAll(() => gateway.end());

const saveService = (slug: string, fields: Record<string, unknown>, base?: string) =>
  saveTexts(
    writer,
    { [servicePath(`dinkes/${slug}`)]: makeService(fields) },
    base === undefined ? {} : { base: { [servicePath(`dinkes/${slug}`)]: base } },
  );

const draftOf = (slug: string) => ({ collection: 'services-dinkes', slug: `${slug}/index` });

const setStatus = (slug: string, newStatus: string) =>
  publisher.ask('updateUnpublishedEntryStatus', { ...draftOf(slug), newStatus });

const half = {
  costs: undefined,
  times: undefined,
  complaints: { officer: 'Kepala bidang pelayanan' },
};

describe('a service whose standard is incomplete', () => {
  it('is kept as a draft and can be read by a reviewer', async () => {
    const { status, body } = await saveService('imunisasi', half);
    expect([status, body.status]).toEqual([200, 'draft']);
    expect((await setStatus('imunisasi', 'pending_review')).status).toBe(200);
  });

  it('cannot be called ready: the refusal names the components and the law', async () => {
    const before = await gateway.refs();
    const { status, body } = await setStatus('imunisasi', 'pending_publish');
    expect(status).toBe(422);
    expect(body.error.split('\n')).toEqual([
      'Layanan baru dapat terbit bila enam komponen penyampaian standarnya terisi: syarat, langkah, waktu, biaya, hasil, dan pengaduan (UU 25/2009 Pasal 21; Permenpan RB 15/2014).',
      'Waktu penyelesaian: Belum diisi. Isi bagian ini.',
      'Biaya: Belum diisi. Isi bagian ini.',
      'Pengaduan, saran, dan masukan › Jawaban pertama (hari): Belum diisi. Isi bagian ini.',
      'Pengaduan, saran, dan masukan › Selesai (hari): Belum diisi. Isi bagian ini.',
    ]);
    expect(await gateway.refs()).toBe(before);
  });

  it('goes all the way once it is complete', async () => {
    const { body } = await writer.ask('getEntry', { path: servicePath('dinkes/imunisasi') });
    expect(body.error).toBeTruthy();
    const draft = await writer.ask('unpublishedEntry', draftOf('imunisasi'));
    const version = draft.body.versions?.[servicePath('dinkes/imunisasi')];
    expect((await saveService('imunisasi', {}, version)).status).toBe(200);
    expect((await setStatus('imunisasi', 'pending_publish')).status).toBe(200);
    const published = await publisher.ask('publishUnpublishedEntry', draftOf('imunisasi'));
    expect(published.status).toBe(200);
    const text = await gateway.git('show', `main:${servicePath('dinkes/imunisasi')}`);
    expect(text).toContain('costs:\n  - amount: 0');
  });

  it('is not published when its draft was called ready past the gateway', async () => {
    await saveService('rujukan', half);
    const ref = (await gateway.refs()).split('\n').find((line) => line.includes('rujukan')) ?? '';
    const [name = '', head = ''] = ref.split(' ');
    const commit = await gateway.git(
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@x.id',
      'commit-tree',
      `${head}^{tree}`,
      '-p',
      head,
      '-m',
      'Siap\n\nPortal-Status: pending_publish',
    );
    await gateway.git('update-ref', name, commit);
    const { status, body } = await publisher.ask('publishUnpublishedEntry', draftOf('rujukan'));
    expect([status, body.error]).toEqual([422, expect.stringContaining('Biaya: Belum diisi.')]);
  });

  it('is refused for what is written wrongly, also as a draft', async () => {
    const { status, body } = await saveService('gizi', { ...half, costs: [{ amount: -5 }] });
    expect([status, body.error]).toEqual([422, expect.stringContaining('Jumlah (rupiah)')]);
    expect(body.error).not.toContain('Waktu penyelesaian');
  });
});
