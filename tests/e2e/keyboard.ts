import { expect, type Locator, type Page } from '@playwright/test';

type Key = 'Tab' | 'Shift+Tab' | 'ArrowDown';

/** Where the focus is after a key. */
interface Stop {
  name: string;
  /** Why somebody who looks would not find it; '' when they would. */
  fault: string;
}

/**
 * In the browser: what has the focus. Undefined outside the page, in a frame, which is a page of its own, and in a part of a
 * field that the browser draws itself, as the button for the calendar: no page can look at those.
 */
const readStop = (): Stop | undefined => {
  const element = document.activeElement;
  if (!element?.matches(':focus') || element instanceof HTMLIFrameElement) return undefined;
  const isMarked = (each: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    const isSeen = outlineStyle !== 'none' && !/, 0\)$/.test(outlineColor);
    return isSeen && Number.parseFloat(outlineWidth) >= 2;
  };
  // A field inside a frame of its own is marked by that frame.
  let holder: Element | null = element;
  for (let up = 0; holder && up < 4 && !isMarked(holder); up += 1) holder = holder.parentElement;

  const faultOf = () => {
    if (!holder || !isMarked(holder)) return 'no outline';
    const { left, right, top, bottom } = holder.getBoundingClientRect();
    const middle = (from: number, to: number, most: number) =>
      (Math.max(from, 0) + Math.min(to, most)) / 2;
    const hit = document.elementFromPoint(
      middle(left, right, innerWidth),
      middle(top, bottom, innerHeight),
    );
    if (!hit) return 'out of sight';
    return holder.contains(hit) || hit.contains(holder) ? '' : `covered by ${hit.className}`;
  };
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const words = ['aria-label', 'title'].map((key) => element.getAttribute(key));
  const name = words.find((word) => word) ?? (label ?? element).textContent;
  return { name: name.trim(), fault: faultOf() };
};

/** A page as somebody uses it who has no pointer: keys alone. The focus must be seen wherever it stops. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a key, often Tab, until `target` has the focus. Gives the names of the stops on the way, its own last. */
  async tabTo(target: Locator, key: Key = 'Tab'): Promise<string[]> {
    const focused = target.and(this.page.locator(':focus'));
    const names: string[] = [];
    for (let presses = 0; presses < 80; presses += 1) {
      const isThere = (await focused.count()) === 1;
      const stop = await this.page.evaluate(readStop);
      if (stop && (presses > 0 || isThere)) {
        expect.soft(stop, 'the focus is in sight').toEqual({ name: stop.name, fault: '' });
        names.push(stop.name);
      }
      if (isThere) return names;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${String(target)} is not reached by ${key}; passed: ${names.join(', ')}`);
  }

  /** Goes to `target` and types. */
  async typeInto(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  /** Goes to `target` and presses Enter. */
  async enter(target: Locator, key: Key = 'Tab'): Promise<void> {
    await this.tabTo(target, key);
    await this.page.keyboard.press('Enter');
  }

  /**
   * Opens the menu of a button, closes it by Escape, which gives the focus back, opens it again and takes an item by
   * arrows.
   */
  async choose(button: Locator, item: string, key: Key = 'Tab'): Promise<void> {
    const items = this.page.getByRole('menuitem');
    const focused = items.and(this.page.locator(':focus'));
    await this.enter(button, key);
    await expect(focused).toHaveCount(1);
    await this.page.keyboard.press('Escape');
    await expect(items).toHaveCount(0);
    await expect(button).toBeFocused();
    await this.page.keyboard.press('Enter');
    await expect(focused).toHaveCount(1);
    await this.tabTo(items.filter({ hasText: item }), 'ArrowDown');
    await this.page.keyboard.press('Enter');
  }
}
