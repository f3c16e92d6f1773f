import type { Account } from '../account.ts';
import { demoAccounts } from '../demo-accounts.ts';
import type { Repository } from '../git/plumbing.ts';
import { rosterForChange } from '../roster-changes/roster-file.ts';
import { Unworkable } from './operator-command.ts';

/** The accounts of `cms/editors.yml`, or of the example while nobody is listed there, by login. */
export const accountsAt = async (
  git: Repository,
  main: string,
): Promise<ReadonlyMap<string, Account>> => {
  const { editors } = await rosterForChange(git, main);
  return editors.size > 0 ? editors : new Map(demoAccounts.map((each) => [each.login, each]));
};

/** How many letters were added, left out or mistaken between two words. */
const slipsBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [index, wanted] of [...other].entries()) {
      const [before = 0, above = 0, left = 0] = [row[index], row[index + 1], next[index]];
      next.push(Math.min(above + 1, left + 1, before + (letter === wanted ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const mostSlips = 3;

/** The logins that were perhaps meant by one that nobody has. */
const nearest = (login: string, logins: Iterable<string>): string[] =>
  [...logins]
    .map((known) => ({ known, slips: slipsBetween(login, known) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((one, other) => one.slips - other.slips)
    .slice(0, 3)
    .map(({ known }) => known);

/** The account of a login. Throws {@link Unworkable} where nobody has it. */
export const accountNamed = (login: string, accounts: ReadonlyMap<string, Account>): Account => {
  const account = accounts.get(login);
  if (account) return account;
  const near = nearest(login, accounts.keys());
  const hint = near.length === 0 ? '' : ` Mungkin maksudnya: ${near.join(', ')}.`;
  throw new Unworkable(`Akun ${login} tidak ada. Periksa ejaannya.${hint}`);
};
