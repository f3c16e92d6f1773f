import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';

let gateway: Harness;
let penulis: Browser;
let penulis2: Browser;
beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penulis2] = await Promise.all([gateway.as('penulis'), gateway.as('penulis2')]);
});
afterAll(() => gateway.end());

const timed = async (request: () => Promise<{ status: number }>) => {
  const begun = performance.now();
  const { status } = await request();
  return { status, took: performance.now() - begun };
};

const send = (params: string) =>
  timed(() =>
    penulis.send('/api/cms/v1', {
      method: 'POST',
      body: `{"action":"info","params":${params}}`,
    }),
  );

test.each([
  ['lists', `[${'[],'.repeat(6_000_000)}[]]`],
  ['objects', `[${'{},'.repeat(6_000_000)}{}]`],
  ['depth', '['.repeat(19_000_000)],
  ['names', `{${Array.from({ length: 1_200_000 }, (_, at) => `"k${at}":1`).join(',')}}`],
  ['backslashes', `["${'\\\\'.repeat(9_000_000)}",[],[`.padEnd(19_500_000, '[')],
])(
  'twenty megabytes of %s cost no more than twenty megabytes of a picture',
  async (_what, bomb) => {
    const picture = await send(`{"content":"${'A'.repeat(19_000_000)}"}`);
    const { status, took } = await send(bomb);
    expect([picture.status, status]).toEqual([400, 400]);
    expect(took).toBeLessThan(3 * picture.took + 300);
  },
);

test('strings with marks in them are no structure', async () => {
  const raw = makeNews({ title: 'Judul' }, '\\" [{,:}] '.repeat(9000));
  const body = JSON.stringify({
    texts: [{ path: newsPath('dinkes/tanda'), raw }],
    files: [],
  });
  expect((await penulis.send('/api/check', { method: 'POST', body })).status).toBe(200);
});

/** A request whose body never ends: the status of its answer, or 0 where none came before it was given up. */
const hang = ({ cookie }: Browser) => {
  const { hostname, port, host, origin } = new URL(gateway.origin);
  const socket = connect(Number(port), hostname);
  const head = ['POST /api/cms/v1 HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`];
  const more = ['X-Portal-Request: 1', 'Content-Type: application/json', 'Content-Length: 500'];
  socket.write(`${[...head, ...more, `Cookie: ${cookie}`].join('\r\n')}\r\n\r\n{"action":`);
  const status = new Promise<number>((resolve) => {
    socket.on('data', (bytes) => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(bytes.toString())?.[1])));
    socket.on('close', () => resolve(0));
  });
  return { status, stop: () => socket.destroy() };
};

test('who asks without end keeps only themselves waiting, in however many sessions', async () => {
  const again = await gateway.as('penulis');
  const hanging = Array.from({ length: 230 }, (_, at) => hang(at % 2 ? penulis : again));
  expect(await Promise.race(hanging.map(({ status }) => status))).toBe(429);
  expect((await penulis.ask('info')).status).toBe(429);
  expect((await penulis2.ask('info')).status).toBe(200);
  for (const { stop } of hanging) stop();
  await expect.poll(async () => (await penulis.ask('info')).status).toBe(200);
});

test('a long text that is checked counts as many', async () => {
  const bpbd = await gateway.as('penulisBpbd');
  const body = JSON.stringify({
    texts: [
      {
        path: newsPath('bpbd/panjang'),
        raw: makeNews({}, 'Warga datang membawa kartu. '.repeat(4500)),
      },
    ],
    files: [],
  });
  const statuses: number[] = [];
  for (let round = 0; round < 14; round += 1)
    statuses.push((await bpbd.send('/api/check', { method: 'POST', body })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(11);
  expect(statuses.at(-1)).toBe(429);
});
