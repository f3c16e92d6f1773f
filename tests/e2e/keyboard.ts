import { expect, type Locator, type Page } from '@playwright/test';

/** In the browser: whether the element, or what holds it, is marked by an outline, in sight and uncovered. */
const showsFocus = (element: Element): boolean => {
  const isMarked = (each: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  let holder: Element | null = element;
  for (let up = 0; holder && up < 4 && !isMarked(holder); up += 1) holder = holder.parentElement;
  if (!holder || !isMarked(holder)) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (holder.contains(hit) || hit.contains(holder));
};

/** A page as somebody uses it who has no pointer: keys alone. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Tab, or Shift and Tab, until `target` has the focus; it must then be in sight and show it. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const focused = target.and(this.page.locator(':focus'));
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await focused.count()) === 1) {
        expect(await focused.evaluate(showsFocus), `focus is seen on ${String(target)}`).toBe(true);
        return;
      }
      await this.page.keyboard.press(key);
    }
    throw new Error(`${String(target)} is not reached by ${key}.`);
  }

  /** Goes to `target` and types. */
  async typeInto(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  /** Goes to `target` and presses Enter. */
  async enter(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(target, key);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the menu of a button, closes it by Escape, which gives the focus back, opens it again and takes an item by arrows. */
  async choose(
    button: Locator,
    item: string,
    key: 'Tab' | 'Shift+Tab' = 'Shift+Tab',
  ): Promise<void> {
    const menu = this.page.getByRole('menu');
    await this.enter(button, key);
    await expect(menu).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
    await this.page.keyboard.press('Enter');
    const wanted = menu.getByRole('menuitem', { name: item });
    for (let presses = 0; presses < 6; presses += 1) {
      if ((await wanted.and(this.page.locator(':focus')).count()) === 1) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeFocused();
    expect(await wanted.evaluate(showsFocus), `focus is seen on ${item}`).toBe(true);
    await this.page.keyboard.press('Enter');
  }
}
