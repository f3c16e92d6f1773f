import {
  expect,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import type { Account } from '../../cms/gateway/account.ts';
import {
  ownPassword,
  rosterOf,
  startStaff,
  type Staff,
} from '../cms/gateway/accounts/start-staff.ts';
import type { Visitor } from '../cms/gateway/accounts/visitor.ts';
import { people } from '../cms/gateway/people.ts';
import { bringScreens } from './screens.ts';

/** The second administrator, without whom no list of accounts changes. */
export const second: Account = {
  login: 'pengelola2@palu.demo',
  name: 'Pengelola Kedua',
  role: 'admin',
  agencies: [],
};

/** A gateway with real accounts and the editor's real screens. */
export const startAccountsCity = async (): Promise<Staff> => {
  const staff = await startStaff(':memory:', rosterOf([...Object.values(people), second]));
  await bringScreens(staff.gateway.repository);
  return staff;
};

/** A browser whose person has come all the way in. */
export const enter = async (
  browser: Browser,
  staff: Staff,
  login: string,
): Promise<BrowserContext> => {
  await staff.credentials.passwords.set(login, ownPassword);
  const visitor: Visitor = staff.visitor();
  await visitor.signIn(login, ownPassword);
  await visitor.enrol();
  const [name = '', value = ''] = visitor.cookie.split('=');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name, value, url: staff.gateway.origin }]);
  return context;
};

/** The step with this heading has come, and its heading has the focus. */
export const expectStep = async (page: Page, heading: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: heading, level: 1, exact: true })).toBeFocused();
};

/** Goes forward by keyboard until the element has the focus. */
const tabTo = async (target: Locator): Promise<void> => {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 40 && !(await isThere()); step += 1)
    await target.page().keyboard.press('Tab');
  await expect(target).toBeFocused();
};

/** Goes to the element by keyboard, and presses Enter. */
export const enterOn = async (target: Locator): Promise<void> => {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
};

/** Goes to a field by keyboard and types, in the place of what it holds. */
export const typeInto = async (target: Locator, text: string): Promise<void> => {
  await tabTo(target);
  await target.page().keyboard.press('ControlOrMeta+A');
  await target.page().keyboard.type(text);
};

/** Sends the form that one is typing in. */
export const nextStep = (page: Page): Promise<void> => page.keyboard.press('Enter');

/** Fills in the sign-in page, and sends it. */
export const signIn = async (page: Page, login: string, password: string): Promise<void> => {
  await typeInto(page.getByLabel('Alamat surel'), login);
  await typeInto(page.getByLabel('Kata sandi'), password);
  await nextStep(page);
};
