import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, DraftBody } from '../browser.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';
import { makePlace, type GatewayProcess, type Place } from './gateway-process.ts';

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(() => place.end());

/** What the gateway confirmed, and what it was last asked for, by entry. */
interface Ledger {
  confirmed: Map<string, string>;
  asked: Map<string, string>;
  published: Set<string>;
  publishing: Set<string>;
  /** How many saves were confirmed. */
  count: number;
}

/** Saves one entry again and again until the gateway is gone. */
const keepSaving = async (writer: Browser, id: string, ledger: Ledger): Promise<void> => {
  let base: Record<string, string> = {};
  for (let count = 1; ; count += 1) {
    const title = `${id} ke-${count}`;
    ledger.asked.set(id, title);
    const { status, body } = await saveNews(writer, id, makeNews({ title }), { base });
    if (status !== 200) throw new Error(body.error);
    ledger.confirmed.set(id, title);
    ledger.count += 1;
    base = body.versions;
  }
};

/** Writes and publishes one entry after another until the gateway is gone. */
const keepPublishing = async (
  writer: Browser,
  publisher: Browser,
  name: string,
  ledger: Ledger,
): Promise<void> => {
  for (let count = 1; ; count += 1) {
    const id = `${name}-${count}`;
    await saveNews(writer, id, makeNews({ title: id }), { base: {} });
    await makeReady(publisher, id);
    ledger.publishing.add(id);
    if ((await publishNews(publisher, id)).status === 200) ledger.published.add(id);
  }
};

const isGone = (reason: unknown): boolean => reason instanceof TypeError;

const storm = async (gateway: GatewayProcess, round: number, ledger: Ledger): Promise<void> => {
  const [writer, publisher] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  const work = [1, 2, 3].map((lane) => keepSaving(writer, `dinkes/ronde-${round}-${lane}`, ledger));
  work.push(keepPublishing(writer, publisher, `dinkes/terbit-${round}`, ledger));
  let isOver = false;
  const outcome = Promise.allSettled(work).finally(() => (isOver = true));
  const enough = ledger.count + 1 + Math.random() * 4;
  while (ledger.count < enough && !isOver) await pause(5);
  await pause(Math.random() * 150);
  await gateway.kill();
  for (const result of await outcome)
    if (result.status === 'rejected' && !isGone(result.reason)) throw result.reason;
};

const titleOf = (raw: string | undefined): string => /^title: (.*)$/m.exec(raw ?? '')?.[1] ?? '';

test('a gateway killed in a storm of saves and publishes loses nothing that it confirmed', async () => {
  const ledger: Ledger = {
    confirmed: new Map(),
    asked: new Map(),
    published: new Set(),
    publishing: new Set(),
    count: 0,
  };
  for (const round of [1, 2, 3]) {
    await storm(await place.start(), round, ledger);
    await expect(place.git('fsck', '--full', '--strict', '--no-dangling')).resolves.toBe('');
  }

  const gateway = await place.start();
  const writer = await gateway.as('penulis');
  expect(ledger.confirmed.size).toBeGreaterThan(1);
  for (const [id, title] of ledger.confirmed) {
    const { body } = await writer.ask<DraftBody>('unpublishedEntry', draftOf(id));
    expect([title, ledger.asked.get(id)]).toContain(titleOf(body.data[newsPath(id)]));
  }
  for (const id of ledger.publishing) {
    const isPublished = (await writer.ask('getEntry', { path: newsPath(id) })).status === 200;
    const isDraft = (await writer.ask('unpublishedEntry', draftOf(id))).status === 200;
    // Either the old state or the new one, whole.
    expect(isDraft).toBe(!isPublished);
    if (ledger.published.has(id)) expect(isPublished).toBe(true);
  }
  for (const id of ledger.confirmed.keys()) {
    const { body } = await writer.ask<DraftBody>('unpublishedEntry', draftOf(id));
    const saved = await saveNews(writer, id, makeNews({ title: 'Sesudahnya' }), {
      base: body.versions,
    });
    expect(saved.status, id).toBe(200);
  }
  await gateway.kill();
}, 60_000);
