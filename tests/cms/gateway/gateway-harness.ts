import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from '../../../cms/gateway/account.ts';
import { createGateway } from '../../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../../cms/gateway/demo-accounts.ts';
import { serveGateway } from '../../../cms/gateway/serve.ts';
import { makeCity } from './make-city.ts';

const run = promisify(execFile);

/** Who works in the city: two writers and two publishers of one agency, one of each in the other, an admin. */
export const people = {
  penulis: {
    login: 'penulis@dinkes.demo',
    name: 'Penulis Dinkes',
    role: 'writer',
    agencies: ['dinkes'],
  },
  penulis2: {
    login: 'penulis2@dinkes.demo',
    name: 'Penulis Kedua Dinkes',
    role: 'writer',
    agencies: ['dinkes'],
  },
  penyunting: {
    login: 'penyunting@dinkes.demo',
    name: 'Penyunting Dinkes',
    role: 'publisher',
    agencies: ['dinkes'],
  },
  penyunting2: {
    login: 'penyunting2@dinkes.demo',
    name: 'Penyunting Kedua Dinkes',
    role: 'publisher',
    agencies: ['dinkes'],
  },
  penulisBpbd: {
    login: 'penulis@bpbd.demo',
    name: 'Penulis BPBD',
    role: 'writer',
    agencies: ['bpbd'],
  },
  penyuntingBpbd: {
    login: 'penyunting@bpbd.demo',
    name: 'Penyunting BPBD',
    role: 'publisher',
    agencies: ['bpbd'],
  },
  admin: { login: 'admin@palu.demo', name: 'Pengelola Portal', role: 'admin', agencies: [] },
} as const satisfies Record<string, Account>;

export type Who = keyof typeof people;

export const password = 'kata-sandi-uji';

/** An answer of the gateway. */
export interface Answer {
  status: number;
  // Tests read into answers by name; a wrong name fails the assertion.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: Headers;
}

/** A browser: signed in once it has a cookie. */
export class Browser {
  readonly origin: string;
  cookie = '';
  constructor(origin: string) {
    this.origin = origin;
  }

  async send(
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const own = {
      Origin: this.origin,
      'X-Portal-Request': '1',
      'Content-Type': 'application/json',
      Cookie: this.cookie,
    };
    const response = await fetch(this.origin + path, {
      ...init,
      headers: { ...own, ...init.headers },
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json');
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  ask(action: string, params: object = {}): Promise<Answer> {
    return this.send('/api/cms/v1', {
      method: 'POST',
      body: JSON.stringify({ branch: 'main', action, params }),
    });
  }

  async signIn(login: string, given = password): Promise<Answer> {
    const answer = await this.send('/api/session', {
      method: 'POST',
      body: JSON.stringify({ login, password: given }),
    });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return answer;
  }
}

/** A running gateway over a real repository in a folder of its own. */
export interface Harness {
  origin: string;
  repository: string;
  published: string[];
  log: string[];
  as(who: Who): Promise<Browser>;
  git(...args: string[]): Promise<string>;
  /** All refs with what they point to: the state of the repository. */
  refs(): Promise<string>;
  /** Commits changes to `main` past the gateway; null removes. */
  push(files: Record<string, string | null>): Promise<void>;
  /** Ends the gateway and starts another over the same repository. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

const identity = ['-c', 'user.name=Pengembang', '-c', 'user.email=pengembang@palu.demo'];

const commitFiles = async (work: string, files: Record<string, string | null>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    const place = join(work, path);
    await mkdir(dirname(place), { recursive: true });
    await (text === null ? rm(place) : writeFile(place, text));
  }
  await run('git', ['-C', work, 'add', '-A']);
  await run('git', ['-C', work, ...identity, 'commit', '-q', '-m', 'Isi awal']);
};

/** Starts a gateway over a city. */
export const startHarness = async (city = makeCity()): Promise<Harness> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-gateway-'));
  const [work, repository, adminDir] = [
    join(folder, 'work'),
    join(folder, 'content.git'),
    join(folder, 'admin'),
  ];
  await mkdir(join(adminDir, 'assets'), { recursive: true });
  await writeFile(join(adminDir, 'index.html'), '<!doctype html><title>Editor</title>');
  await writeFile(join(adminDir, 'assets/app-1234.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'rahasia');
  await run('git', ['init', '-q', '-b', 'main', work]);
  await commitFiles(work, city);
  await run('git', ['clone', '-q', '--bare', work, repository]);
  await run('git', ['-C', work, 'remote', 'add', 'portal', repository]);

  const published: string[] = [];
  const log: string[] = [];
  const start = async () => {
    let app: ReturnType<typeof createGateway> | undefined;
    const running = await serveGateway(
      { fetch: (...args) => app?.fetch(...args) ?? new Response(null, { status: 503 }) },
      0,
      '127.0.0.1',
    );
    const origin = `http://127.0.0.1:${running.port}`;
    app = createGateway({
      repository,
      accounts: createDemoAccounts(Object.values(people), password),
      origin,
      portalUrl: 'http://127.0.0.1:1',
      adminDir,
      onPublish: (commit) => published.push(commit),
      log: (line) => log.push(line),
    });
    return { running, origin };
  };
  let current = await start();
  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', repository, ...args])).stdout.trimEnd();

  return {
    get origin() {
      return current.origin;
    },
    repository,
    published,
    log,
    git,
    refs: () => git('for-each-ref', '--format=%(refname) %(objectname)'),
    async as(who) {
      const browser = new Browser(current.origin);
      const { status } = await browser.signIn(people[who].login);
      if (status !== 200) throw new Error(`${who} cannot sign in`);
      return browser;
    },
    async push(files) {
      await run('git', ['-C', work, 'pull', '-q', '--ff-only', 'portal', 'main']);
      await commitFiles(work, files);
      await run('git', ['-C', work, 'push', '-q', 'portal', 'main']);
    },
    async restart() {
      await current.running.close();
      current = await start();
    },
    async end() {
      await current.running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
