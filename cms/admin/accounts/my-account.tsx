import { useCallback, useEffect, useState } from 'react';
import type { SessionAccount } from '../../config.ts';
import { readOwnAccount, type OwnAccount } from '../accounts-client.ts';
import { EnrolStep } from '../door/enrol-step.tsx';
import { MyPassword } from './my-password.tsx';
import { MySafety, type Errand } from './my-safety.tsx';
import { MyRecoveryCodes } from './my-recovery-codes.tsx';
import { StepHeading } from '../door/step-heading.tsx';
import { agencyWords, unreadWords, roleWords } from './role-words.ts';
import { WayBack } from '../workflow/way-back.tsx';
import './accounts.css';
import '../workflow/waiting.css';
import '../workflow/history.css';

const Facts = ({ login, name, role, agencies }: SessionAccount) => (
  <dl className="accounts-own">
    <dt>Nama</dt>
    <dd>{name}</dd>
    <dt>Alamat surel</dt>
    <dd>{login}</dd>
    <dt>Peran</dt>
    <dd>
      {roleWords[role].name}: {roleWords[role].may}
    </dd>
    <dt>Instansi</dt>
    <dd>{agencyWords({ role, agencies: agencies.map(({ id }) => id) }, agencies)}</dd>
  </dl>
);

/** One's own account: who one is here, and what keeps the account safe. */
export const MyAccount = ({ account }: { account: SessionAccount }) => {
  const [own, setOwn] = useState<OwnAccount>();
  const [errand, setErrand] = useState<Errand>();
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');

  const load = useCallback(() => {
    readOwnAccount().then(setOwn, (error: unknown) => setProblem(unreadWords(error)));
  }, []);
  useEffect(load, [load]);

  const comeBack = (words = '') => {
    setErrand(undefined);
    setDone(words);
    load();
  };
  if (errand === 'password')
    return <MyPassword login={account.login} onDone={comeBack} onLeave={() => comeBack()} />;
  if (errand === 'codes') return <MyRecoveryCodes onDone={comeBack} onLeave={() => comeBack()} />;
  if (errand === 'enrol')
    return (
      <EnrolStep
        onDone={() => comeBack('Aplikasi kode terpasang.')}
        onLeave={() => comeBack()}
        leaveWords="Kembali ke akun saya"
      />
    );
  return (
    <main className="door">
      <WayBack />
      <StepHeading>Akun saya</StepHeading>
      <p role="status">{done}</p>
      <Facts {...account} />
      <p className="accounts-facts">
        Nama, peran, dan instansi diatur pengelola portal. Bila ada yang salah, hubungi Dinas
        Komunikasi dan Informatika.
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
      {own && <MySafety own={own} onErrand={setErrand} onChange={comeBack} />}
    </main>
  );
};
