/** Where a screen of the editor begins: the way back from a form, else the heading of a list or board. */
const beginning =
  "#nc-root a[class*='-ToolbarSectionBackLink'], #nc-root main :is(h1, h2), #nc-root h1";

/** How long a screen may take to appear, in milliseconds. */
const patience = 10_000;

/**
 * Puts the focus at the beginning of each screen that takes the place of another, since what had the focus is gone with the
 * old one: whoever uses the keyboard or a screen reader goes on from there, not from nowhere.
 */
export const followScreens = (): void => {
  let until = 0;
  addEventListener('hashchange', () => (until = Date.now() + patience));
  new MutationObserver(() => {
    if (Date.now() > until || document.activeElement !== document.body) return;
    const place = document.querySelector<HTMLElement>(beginning);
    if (!place) return;
    until = 0;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
};
