import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { rouse } from './provoke.ts';
import { slugOf } from './stage.ts';

/** What a page did in the browser. */
export interface Deeds {
  /** Whether a script of the page's text ran. */
  ran: boolean;
  /** Whether it asked another host for something. */
  called: boolean;
}

/** What a page did, and the slugs of those who said so themselves. */
interface Confession extends Deeds {
  by: Set<string>;
}

/** Milliseconds. */
const longestVisit = 20_000;
const longestFarewell = 5_000;

const pause = (milliseconds: number) => setTimeout(milliseconds, undefined, { ref: false });

const start = (program: string | undefined): Promise<Browser> =>
  chromium.launch({
    args: [
      '--disable-background-networking',
      // Nothing of what a page asks for leaves the machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    ...(program ? { executablePath: program } : {}),
  });

/** Opens pages of one origin in a browser of its own. */
export class Visitor {
  readonly #program: string | undefined;
  readonly #origin: string;
  #context: BrowserContext | undefined;
  #deeds: Confession = { ran: false, called: false, by: new Set() };

  /** `program` is the browser's, by default Playwright's own. */
  constructor(program: string | undefined, origin: string) {
    this.#program = program;
    this.#origin = origin;
  }

  /** The browser's context; a new one where the last page has ended the browser. */
  async #ready(): Promise<BrowserContext> {
    if (this.#context?.browser()?.isConnected()) return this.#context;
    const browser = await start(this.#program);
    const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false });
    await context.exposeBinding('ran', (_source, number?: unknown) => {
      this.#deeds.ran = true;
      if (typeof number === 'number') this.#deeds.by.add(slugOf(number));
    });
    await context.route(
      (url) => this.#isElsewhere(url),
      (route) => {
        this.#deeds.called = true;
        return route.abort();
      },
    );
    // An answer that leads elsewhere passes no route.
    context.on('request', (request) => {
      if (request.redirectedFrom() && this.#isElsewhere(new URL(request.url())))
        this.#deeds.called = true;
    });
    return (this.#context = context);
  }

  #isElsewhere(url: URL): boolean {
    return url.origin !== this.#origin && /^(?:https?|ftp|wss?):$/.test(url.protocol);
  }

  /** Opens one page, does to it what a reader might, and tells what it did. */
  async visit(address: string): Promise<Confession> {
    this.#deeds = { ran: false, called: false, by: new Set() };
    const context = await this.#ready();
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      this.#deeds.ran = true;
      void dialog.dismiss().catch(() => undefined);
    });
    // What a page did until it failed counts, and a page may keep the browser busy for ever.
    const roused = rouse(page, this.#origin + address, longestVisit).catch(() => undefined);
    await Promise.race([roused, pause(longestVisit)]);
    await this.#leave(context);
    return this.#deeds;
  }

  async #leave(context: BrowserContext): Promise<void> {
    const left = Promise.all(context.pages().map((page) => page.close())).then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([left, pause(longestFarewell)]))) await this.close();
  }

  async close(): Promise<void> {
    await this.#context?.browser()?.close();
  }
}
