import { connect } from 'node:net';
import { newsPath } from '../make-city.ts';
import { password, people } from '../people.ts';
import { Browser } from '../browser.ts';
import { attack, type Attack, type Scene } from './attack.ts';

const question = (action: string, params: unknown = {}) =>
  JSON.stringify({ branch: 'main', action, params });

const throwAway = question('deleteUnpublishedEntry', {
  collection: 'news-dinkes',
  slug: 'rahasia/index',
});

const forged = (what: string, headers: Record<string, string>): Attack =>
  attack(what, ({ penulis }) =>
    penulis.send('/api/cms/v1', { method: 'POST', headers, body: throwAway }),
  );

const malformed = (what: string, body: string): Attack =>
  attack(what, ({ penulis }) => penulis.send('/api/cms/v1', { method: 'POST', body }));

/** Sends bytes as they are, and gives the status of the answer, or 0 when the connection was only closed. */
const raw = ({ gateway }: Scene, text: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(gateway.origin);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
  });

const head = ({ gateway, penulis }: Scene, more: string): string =>
  [
    'POST /api/cms/v1 HTTP/1.1',
    `Host: ${new URL(gateway.origin).host}`,
    `Origin: ${gateway.origin}`,
    `Cookie: ${penulis.cookie}`,
    'X-Portal-Request: 1',
    'Content-Type: application/json',
    more,
    '',
    '',
  ].join('\r\n');

const wrongPasswords = async ({ gateway }: Scene, login: string): Promise<number[]> => {
  const statuses: number[] = [];
  for (let round = 0; round < 12; round += 1)
    statuses.push((await new Browser(gateway.origin).signIn(login, `salah-${round}`)).status);
  return statuses;
};

/** What is tried on the wire: forged origins, stolen and made-up sessions, guessed passwords, broken and slow bodies. */
export const transportAttacks: readonly Attack[] = [
  forged('is sent by another site', { Origin: 'https://jahat.example' }),
  forged('is sent by a page of a look-alike host', { Origin: 'http://127.0.0.1.jahat.example' }),
  forged('is sent by a file', { Origin: 'null' }),
  forged('is sent by a form', { 'Content-Type': 'text/plain', 'X-Portal-Request': '' }),
  forged('lacks the editor’s header', { 'X-Portal-Request': '' }),
  forged('has no session', { Cookie: '' }),
  forged('has a made-up session', { Cookie: `portal-session=${'a'.repeat(43)}` }),
  forged('has a session of the prototype', { Cookie: 'portal-session=__proto__' }),
  {
    what: 'comes with a session that was fixed before sign-in',
    async try({ gateway }) {
      const fixed = `portal-session=${'b'.repeat(43)}`;
      const victim = new Browser(gateway.origin);
      victim.cookie = fixed;
      await victim.signIn(people.penulis2.login);
      const thief = new Browser(gateway.origin);
      thief.cookie = fixed;
      return [(await thief.send('/api/session')).status];
    },
  },
  {
    what: 'replays a session after sign-out',
    async try({ gateway }) {
      const browser = await gateway.as('penulis2');
      const { cookie } = browser;
      await browser.send('/api/session', { method: 'DELETE' });
      browser.cookie = cookie;
      return [(await browser.ask('unpublishedEntries')).status];
    },
  },
  {
    what: 'guesses a password twelve times',
    try: (scene) => wrongPasswords(scene, people.penulisBpbd.login),
  },
  {
    what: 'guesses a login twelve times',
    try: (scene) => wrongPasswords(scene, 'siapa@dinkes.demo'),
  },
  attack('signs in with another’s login in other letters and a wrong password', ({ stranger }) =>
    stranger.signIn(people.admin.login.toUpperCase(), `${password} `),
  ),
  malformed('sends half a body', '{"action":"info"'),
  malformed('sends nothing', ''),
  malformed('sends a list', '[]'),
  malformed('sends a number', '1e999'),
  malformed('sends a deep body', '['.repeat(50_000) + ']'.repeat(50_000)),
  malformed('pollutes the prototype', '{"__proto__":{"role":"admin"},"action":"info","params":{}}'),
  malformed('pollutes parameters', '{"action":"info","params":{"__proto__":{"x":1}}}'),
  malformed('asks for the constructor', question('constructor')),
  malformed('asks with a list as a path', question('getEntry', { path: [newsPath('x/y')] })),
  malformed('says who it is itself', question('info', { account: { role: 'admin' } })),
  attack('asks by another method', ({ penulis }) =>
    penulis.send('/api/cms/v1', { method: 'PUT', body: throwAway }),
  ),
  {
    what: 'sends a length that is not the body’s',
    try: async (scene) => [
      await raw(
        scene,
        `${head(scene, 'Content-Length: 5\r\nTransfer-Encoding: chunked')}0\r\n\r\n`,
      ),
    ],
  },
  {
    what: 'sends a length of a gigabyte',
    try: async (scene) => [await raw(scene, head(scene, 'Content-Length: 1073741824'))],
  },
  {
    what: 'sends a body that never ends',
    try: async (scene) => [await raw(scene, `${head(scene, 'Content-Length: 500')}{"action":`)],
  },
  {
    what: 'sends a head that never ends',
    try: async (scene) => [await raw(scene, 'POST /api/cms/v1 HTTP/1.1\r\nHost: x\r\nX-Slow: ')],
  },
  attack('climbs out of the editor’s files', ({ gateway }) =>
    fetch(`${gateway.origin}/..%2fsecret.txt`),
  ),
  attack('climbs out of them in plain letters', async (scene) => ({
    status: await raw(scene, 'GET /../secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
  })),
];
