import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../browser.ts';
import { startHarness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { saveNews } from '../save.ts';
import { accountRightsAttacks } from './account-rights.ts';
import { accountAttacks, startKeyed } from './accounts.ts';
import type { Scene } from './attack.ts';
import { contentAttacks } from './content.ts';
import { rightsAttacks } from './rights.ts';
import { transportAttacks } from './transport.ts';

let scene: Scene;
/** The {@link treasure} before the first attack: none of them may change it. */
let untouched: unknown;

beforeAll(async () => {
  const gateway = await startHarness(undefined, {}, 1000);
  const stranger = new Browser(gateway.origin);
  const penulis = await gateway.as('penulis');
  const penyunting = await gateway.as('penyunting');
  const bpbd = await gateway.as('penyuntingBpbd');
  const admin = await gateway.as('admin');
  await saveNews(penulis, 'dinkes/rahasia', makeNews({ title: 'Belum terbit' }), {
    options: { status: 'pending_review' },
  });
  const keyed = await startKeyed();
  scene = { gateway, stranger, penulis, penyunting, bpbd, admin, keyed };
  untouched = treasure();
});
afterAll(async () => {
  await scene.gateway.end();
  await scene.keyed.staff.gateway.end();
});

/** Refused in words; a closed connection counts as well. */
const refusals = new Set([0, 400, 401, 403, 404, 405, 408, 409, 411, 413, 415, 422, 429]);

/** What is published, the draft that the attacks are after, and everybody’s keys. */
const treasure = () => [
  scene.keyed.keys(),
  scene.gateway.head(),
  scene.gateway.head('draft/news-dinkes/rahasia'),
];

const table = [
  ['rights', rightsAttacks],
  ['content', contentAttacks],
  ['transport', transportAttacks],
  ['account rights', accountRightsAttacks],
  ['accounts', accountAttacks],
] as const;

describe.each(table)('%s', (_class, attacks) => {
  test.each(attacks.map((attack) => [attack.what, attack] as const))(
    'who %s is refused, and nothing changes',
    async (_what, attack) => {
      const statuses = await attack.try(scene);
      expect(statuses.filter((status) => !refusals.has(status))).toEqual([]);
      expect(treasure()).toEqual(untouched);
    },
  );
});

test('the table has sixty attacks at least, and the repository is sound after them', async () => {
  expect(table.flatMap(([, attacks]) => attacks).length).toBeGreaterThanOrEqual(60);
  expect(await scene.gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
