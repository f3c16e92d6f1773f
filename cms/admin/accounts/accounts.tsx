import { useCallback, useEffect, useState } from 'react';
import type { SessionAccount } from '../../config.ts';
import { readChanges, readPeople, type Person, type RosterChange } from '../accounts-client.ts';
import { StepHeading } from '../door/step-heading.tsx';
import { AccountFilter, isAskedFor } from './account-filter.tsx';
import { useOutcome } from './outcome.tsx';
import { ChangeList } from './change-list.tsx';
import { PersonLine } from './person-line.tsx';
import { proposeInDialog } from './person-form.tsx';
import { unreadWords } from './role-words.ts';
import { WayBack } from '../workflow/way-back.tsx';
import './accounts.css';
import '../workflow/waiting.css';
import '../workflow/history.css';

interface Shown {
  people: readonly Person[];
  changes: readonly RosterChange[];
}

const readAll = async (): Promise<Shown> => {
  const [people, changes] = await Promise.all([readPeople(), readChanges()]);
  return { people, changes };
};

/** The administrator's list of accounts: who may sign in, and the changes that wait for a second administrator. */
export const Accounts = ({ account }: { account: SessionAccount }) => {
  const { agencies } = account;
  const [shown, setShown] = useState<Shown>();
  const [filter, setFilter] = useState({ text: '', agency: '' });
  const load = useCallback(async () => setShown(await readAll()), []);
  const { act, outcome, problem, setProblem } = useOutcome(load);
  useEffect(() => {
    load().catch((error: unknown) => setProblem(unreadWords(error)));
  }, [load, setProblem]);

  const people = shown?.people.filter(isAskedFor(filter)) ?? [];
  return (
    <main className="door door-wide">
      <WayBack />
      <StepHeading>Daftar akun</StepHeading>
      <p>Siapa yang boleh masuk, dengan peran apa, dan untuk instansi mana.</p>
      {outcome}
      {!shown && problem === '' && <p>Memuat daftar …</p>}
      {shown && (
        <>
          <button
            className="door-button"
            type="button"
            onClick={() =>
              void act(async () =>
                (await proposeInDialog(agencies)) ? 'Usulan orang baru terkirim.' : undefined,
              )
            }
          >
            Usulkan orang baru
          </button>
          <ChangeList changes={shown.changes} act={act} />
          <section>
            <h2>Orang</h2>
            <AccountFilter filter={filter} agencies={agencies} onFilter={setFilter} />
            <p role="status">
              {people.length} dari {shown.people.length} orang
            </p>
            <ul className="waiting-list accounts-people" aria-label="Orang">
              {people.map((person) => (
                <PersonLine key={person.login} person={person} account={account} act={act} />
              ))}
            </ul>
          </section>
        </>
      )}
    </main>
  );
};
