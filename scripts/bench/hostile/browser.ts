import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** What a page did in the browser. */
export interface Deeds {
  /** Whether a script of the page's text ran. */
  ran: boolean;
  /** Whether it asked another host for something. */
  called: boolean;
}

/** Milliseconds. */
const longestVisit = 10_000;

/** Starts the browser that PORTAL_CHROMIUM names, else Playwright's own. */
export const startBrowser = (): Promise<Browser> => {
  const named = process.env['PORTAL_CHROMIUM'];
  return chromium.launch({
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    ...(named ? { executablePath: named } : {}),
  });
};

/** Does to every element of the page what a reader might: events without a pointer, links, forms, folds. */
const provoke = () => {
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest?.('a[href], area[href]');
      if (link && /^(?:https?|mailto|tel|geo):/.test((link as HTMLAnchorElement).href))
        event.preventDefault();
    },
    true,
  );
  const events =
    'mouseover mouseenter mousemove pointerover focus focusin keydown animationend toggle scroll wheel copy';
  for (const element of document.querySelectorAll<HTMLElement>('main, main *')) {
    for (const name of events.split(' ')) element.dispatchEvent(new Event(name, { bubbles: true }));
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.closest('form') === null || element.matches('[formaction]')) element.click?.();
    if (element instanceof SVGElement)
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
};

/** Points at and presses what stands in the text, as far as it can be reached. */
const press = async (page: Page) => {
  const reachable = page.locator(
    '.prose :is(a, button, summary, input, img, svg, [onclick], [onmouseover], [style])',
  );
  for (const element of (await reachable.all()).slice(0, 6)) {
    const options = { timeout: 150, force: true, noWaitAfter: true };
    await element.hover(options).catch(() => undefined);
    await element.click(options).catch(() => undefined);
  }
};

/** Opens pages of one origin with or without its content security policy. */
export class Visitor {
  readonly #context: Promise<BrowserContext>;
  #deeds: Deeds = { ran: false, called: false };

  constructor(browser: Browser, origin: string, hasPolicy: boolean) {
    this.#context = this.#open(browser, origin, hasPolicy);
  }

  async #open(browser: Browser, origin: string, hasPolicy: boolean): Promise<BrowserContext> {
    const context = await browser.newContext({ bypassCSP: !hasPolicy, serviceWorkers: 'block' });
    await context.exposeBinding('ran', () => {
      this.#deeds.ran = true;
    });
    await context.route(
      (url) => url.origin !== origin && /^(?:https?|ftp|wss?):$/.test(url.protocol),
      (route) => {
        this.#deeds.called = true;
        return route.abort();
      },
    );
    return context;
  }

  /** Opens one page, does to it what a reader might, and tells what it did. */
  async visit(address: string): Promise<Deeds> {
    this.#deeds = { ran: false, called: false };
    const context = await this.#context;
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      this.#deeds.ran = true;
      void dialog.dismiss();
    });
    // A page may keep the browser busy for ever.
    await Promise.race([this.#rouse(page, address), setTimeout(longestVisit)]);
    for (const open of context.pages()) await open.close();
    return this.#deeds;
  }

  async #rouse(page: Page, address: string): Promise<void> {
    try {
      await page.goto(address, { waitUntil: 'load', timeout: longestVisit });
      await page.evaluate(provoke);
      await press(page);
      await page.waitForTimeout(100);
    } catch {
      // What it did until then counts.
    }
  }

  async close(): Promise<void> {
    await (await this.#context).close();
  }
}
