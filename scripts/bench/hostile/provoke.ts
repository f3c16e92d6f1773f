import type { Page } from '@playwright/test';

/** Runs in the page. Does to every element what a reader might: events without a pointer, links, forms, folds. */
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

/** Opens an address and does to the page what a reader might. */
export const rouse = async (page: Page, address: string, timeout: number): Promise<void> => {
  await page.goto(address, { waitUntil: 'load', timeout });
  await page.evaluate(provoke);
  await press(page);
  await page.waitForTimeout(100);
};
