import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contentPath } from '#model/path.ts';
import { collectionName, entrySlug } from '../cms/collection-name.ts';
import { agencyId, draftSlug, entryId, makeLargeCity, newsText } from './bench/city.ts';
import { password, press, publisherOf } from './bench/editors.ts';
import { measure, signIn, type Client, type Times } from './bench/load.ts';

const { values } = parseArgs({
  options: {
    agencies: { type: 'string', default: '40' },
    entries: { type: 'string', default: '20000' },
    drafts: { type: 'string', default: '2000' },
    editors: { type: 'string', default: '50' },
  },
});
const agencies = Number(values.agencies);
const editors = Number(values.editors);
const size = { agencies, entries: Number(values.entries), drafts: Number(values.drafts) };

/** What an editor may wait for, in milliseconds, when all work at once: 95 of 100 requests are within it. */
const limits: Readonly<Record<string, number>> = {
  list: 3000,
  open: 500,
  board: 1500,
  save: 3000,
  publish: 8000,
  'press board': 5000,
};

const startGateway = (repository: string, state: string) => {
  const runner = fileURLToPath(new URL('bench/gateway.ts', import.meta.url));
  const child = spawn(process.execPath, [runner, repository, state, values.agencies], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve((JSON.parse(line) as { port: number }).port),
    );
    child.once('close', () => reject(new Error('the gateway ended')));
  });
  return { child, port };
};

const agencyOf = (editor: number): string => agencyId(editor % agencies);

const openEntry = async (client: Client, file: string) =>
  client.ask<{ versions: Record<string, string> }>('getEntry', { path: file });

/** What each entry's form began with, by path. */
const bases = new Map<string, Record<string, string>>();

const save = async (client: Client, editor: number, round: number): Promise<void> => {
  // Every editor and round has an entry of its own.
  const id = entryId(agencyOf(editor), Math.floor(editor / agencies) + 2 * round);
  const file = contentPath('news', id);
  await client.ask('persistEntry', {
    dataFiles: [
      {
        path: file,
        slug: entrySlug({ kind: 'news', slug: id }),
        raw: newsText('Baru', String(editor)),
      },
    ],
    assets: [],
    base: bases.get(file),
    options: { useWorkflow: true },
  });
};

const learnBases = async (clients: readonly Client[], rounds: number): Promise<void> => {
  for (const [editor, client] of clients.entries())
    for (let round = 0; round < rounds; round += 1) {
      const file = contentPath(
        'news',
        entryId(agencyOf(editor), Math.floor(editor / agencies) + 2 * round),
      );
      bases.set(file, (await openEntry(client, file)).versions);
    }
};

const publish = (client: Client, editor: number, round: number) =>
  client.ask('publishUnpublishedEntry', {
    collection: collectionName('news', agencyOf(editor)),
    slug: `${draftSlug(Math.floor(editor / agencies) + 2 * round)}/index`,
  });

const report = (name: string, { count, p50, p95, max }: Times): boolean => {
  const limit = limits[name] ?? Infinity;
  const cells = [count, p50, p95, max, limit].map((number) => number.toFixed(0).padStart(9));
  console.log(`${name.padEnd(14)}${cells.join('')}${p95 > limit ? '  slow' : ''}`);
  return p95 <= limit;
};

const run = async (origin: string): Promise<boolean> => {
  const clients: Client[] = [];
  for (let editor = 0; editor < editors; editor += 1)
    clients.push(await signIn(origin, publisherOf(agencyOf(editor)).login, password));
  const office = [await signIn(origin, press.login, password)];
  await learnBases(clients, 3);
  console.log(
    `\n${editors} editors at once, ${size.entries} entries, ${size.drafts} drafts, ${agencies} agencies; milliseconds\n`,
  );
  console.log(
    `${''.padEnd(14)}${['requests', 'p50', 'p95', 'max', 'limit'].map((name) => name.padStart(9)).join('')}`,
  );
  const board = (client: Client) => client.ask('unpublishedEntries', { bundle: true });
  const results = [
    report(
      'list',
      await measure(clients, 3, (client, editor) =>
        client.ask('entriesByFolder', {
          folder: `content/agencies/${agencyOf(editor)}/news`,
          extension: 'md',
          depth: 2,
        }),
      ),
    ),
    report(
      'open',
      await measure(clients, 10, (client, editor, round) =>
        openEntry(client, contentPath('news', entryId(agencyOf(editor), 20 + round))),
      ),
    ),
    report('board', await measure(clients, 3, board)),
    report('save', await measure(clients, 3, save)),
    report('publish', await measure(clients, 2, publish)),
    report('press board', await measure(office, 3, board)),
  ];
  return results.every(Boolean);
};

const folder = await mkdtemp(path.join(tmpdir(), 'portal-bench-'));
const repository = path.join(folder, 'content.git');
console.log('Making the city …');
await makeLargeCity(repository, size);
const { child, port } = startGateway(repository, folder);
try {
  process.exitCode = (await run(`http://127.0.0.1:${await port}`)) ? 0 : 1;
} finally {
  const isGone = child.exitCode === null && child.kill() ? once(child, 'close') : undefined;
  await isGone;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
