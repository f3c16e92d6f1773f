import type { Page } from '@playwright/test';

/** In the browser: see {@link thumbFaultsOn}. */
const look = (): string[] => {
  /** The least that WCAG 2.2 AA asks of a target, in CSS pixels. */
  const least = 24;
  const controls =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=textbox], [role=menuitem]';
  const open = [...document.querySelectorAll('dialog[open], [role=dialog]')].at(-1);
  const nameOf = (element: Element) =>
    (
      element.getAttribute('aria-label') ??
      element.getAttribute('title') ??
      (element.textContent.trim() || element.id || element.tagName)
    ).slice(0, 40);

  const isScrolledSideways = (element: Element | null): boolean =>
    element !== null && (element.scrollLeft > 0 || isScrolledSideways(element.parentElement));

  const faultOf = (element: Element): string | undefined => {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
    const { left, right, top, width, height } = element.getBoundingClientRect();
    if (left < 0 || right > innerWidth + 1 || isScrolledSideways(element)) return 'out of sight';
    const isInSentence = getComputedStyle(element).display === 'inline';
    const room = label.getBoundingClientRect();
    const size = Math.min(Math.max(width, room.width), Math.max(height, room.height));
    if (size < least && !isInSentence) return `${Math.round(width)} × ${Math.round(height)}`;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const isMet = hit !== null && (element.contains(hit) || hit.contains(element));
    return isMet || label.contains(hit) ? undefined : `covered by ${hit ? nameOf(hit) : 'nothing'}`;
  };

  return [...(open ?? document).querySelectorAll(controls)]
    .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((each) => each.getBoundingClientRect().width > 1)
    .flatMap((each) => {
      const fault = faultOf(each);
      return fault === undefined ? [] : [`${nameOf(each)}: ${fault}`];
    });
};

/**
 * What a thumb cannot use on a page as it stands, or in its open dialog: controls that lie outside the width of the screen,
 * under something else, or are smaller than 24 pixels and no link in a sentence. Each as "name: fault".
 */
export const thumbFaultsOn = (page: Page): Promise<string[]> => page.evaluate(look);
