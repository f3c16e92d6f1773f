import { expect, type Locator, type Page } from '@playwright/test';
import { besideWindow, expectUsable } from '../accessibility.ts';

const controls =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=textbox]';

/** What is chosen of a list that lies over the page while it is open. */
const choices = '[role=menuitem], [role=option]';

/** In the browser: whether what is typed goes into the element. A rich text takes up the caret after the focus. */
const holdsCaret = (element: Element): boolean =>
  element === document.activeElement &&
  (!element.hasAttribute('contenteditable') ||
    element.contains(document.getSelection()?.anchorNode ?? null));

/** In the browser: which of `wanted` a thumb cannot use, each as "name: fault", when all has come to its place. */
const readFaults = async (wanted: string): Promise<string[]> => {
  /** The least that WCAG 2.2 AA asks of a target, in CSS pixels. */
  const least = 24;
  /** What moves for longer tells how time goes by, in milliseconds. */
  const longest = 2000;
  const width = document.documentElement.clientWidth;
  const isMoving = ({ effect }: Animation) =>
    Number(effect?.getComputedTiming().endTime ?? 0) < longest;
  const moving = document.getAnimations().filter(isMoving);
  await Promise.allSettled(moving.map(({ finished }) => finished));
  // An open dialog is all there is to use.
  const open = [...document.querySelectorAll('dialog[open], [role=dialog]')].at(-1);

  const nameOf = (element: Element) => {
    const words = ['aria-label', 'title'].map((key) => element.getAttribute(key));
    const name = [...words, element.textContent.trim(), element.id].find((word) => word);
    return name?.slice(0, 40) ?? `${element.tagName}.${element.className}`;
  };
  const isScrolledSideways = (element: Element | null): boolean =>
    element !== null && (element.scrollLeft > 0 || isScrolledSideways(element.parentElement));

  const faultOf = (element: Element): string | undefined => {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
    const box = element.getBoundingClientRect();
    if (box.left < 0 || box.right > width + 1 || isScrolledSideways(element)) return 'out of sight';
    const isInSentence = getComputedStyle(element).display === 'inline';
    const room = label.getBoundingClientRect();
    const size = [Math.max(box.width, room.width), Math.max(box.height, room.height)];
    if (Math.min(...size) < least && !isInSentence) return size.map(Math.round).join(' × ');
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isMet = hit !== null && (element.contains(hit) || hit.contains(element));
    return isMet || label.contains(hit) ? undefined : `covered by ${hit ? nameOf(hit) : 'nothing'}`;
  };

  return [...(open ?? document).querySelectorAll(wanted)]
    .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((each) => each.getBoundingClientRect().width > 1)
    .flatMap((each) => {
      const fault = faultOf(each);
      return fault === undefined ? [] : [`${nameOf(each)}: ${fault}`];
    });
};

/** A page as somebody uses it with one thumb: taps, and the letters of the keyboard on the screen. */
export class Thumb {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Every control, or every one of the open dialog, is met by a thumb, and nothing lies beside the screen. */
  async expectWithinReach(wanted = controls): Promise<void> {
    expect(await this.page.evaluate(readFaults, wanted)).toEqual([]);
    // A screen that has just opened is laid out in several steps.
    await expect.poll(() => besideWindow(this.page)).toEqual([]);
  }

  /** As {@link expectWithinReach}, and everyone else can use the page too. */
  async expectGood(): Promise<void> {
    await this.expectWithinReach();
    await expectUsable(this.page);
  }

  /** Taps a field, again where the caret does not follow, and types into it. */
  async typeInto(field: Locator, text: string): Promise<void> {
    await expect(async () => {
      await field.tap({ timeout: 10_000 });
      expect(await field.evaluate(holdsCaret)).toBe(true);
    }).toPass();
    await this.page.keyboard.insertText(text);
  }

  /** Taps what opens a list, and one of its choices, when all are met. */
  async choose(opener: Locator, role: 'menuitem' | 'option', name: string): Promise<void> {
    await opener.tap();
    const wanted = this.page.getByRole(role, { name, exact: true });
    await expect(wanted).toBeVisible();
    await this.expectWithinReach(choices);
    await wanted.tap();
    await expect(wanted).toBeHidden();
  }
}
