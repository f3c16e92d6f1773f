import { mayLiftEditLimit, mayRenewKeys } from '../../permission.ts';
import type { SessionAccount } from '../../config.ts';
import {
  liftEditLimit,
  proposeChange,
  resetSecondFactor,
  signOutPerson,
  type Person,
} from '../accounts-client.ts';
import { momentWords } from '../workflow/wita.ts';
import { isSure } from './confirm-dialog.tsx';
import { inviteInDialog } from './invitation-dialog.tsx';
import { proposeInDialog } from './person-form.tsx';
import { agencyWords, roleWords } from './role-words.ts';

/** What may be done for a person. */
interface Deed {
  label: string;
  /** Gives the words that say it was done; undefined when it was called off. */
  deed: () => Promise<string | undefined>;
}

interface Props {
  person: Person;
  /** The administrator who looks at it. */
  account: SessionAccount;
  /** Does a deed, reads the list anew, and tells the outcome. */
  act: (deed: Deed['deed']) => Promise<void>;
}

const passwordWords = ({ hasPassword, isInvited }: Person): string => {
  if (hasPassword) return 'Sudah punya kata sandi';
  return isInvited ? 'Diundang, belum membuat kata sandi' : 'Belum diundang';
};

const factsOf = (person: Person): string[] => [
  passwordWords(person),
  ...(person.secondFactor ? ['kode dari ponsel terpasang'] : []),
  ...(person.sessions > 0 ? [`masuk di ${person.sessions} perangkat`] : []),
  person.lastSignIn === null
    ? 'belum pernah masuk'
    : `terakhir masuk ${momentWords(person.lastSignIn, new Date())}`,
  ...(person.lastHeld === null
    ? []
    : [`tertahan batas kerja ${momentWords(person.lastHeld, new Date())}`]),
  ...(person.liftedUntil === null
    ? []
    : [`batas kerja longgar sampai ${momentWords(person.liftedUntil, new Date())}`]),
];

const keyDeeds = (person: Person): Deed[] => {
  const { login, name } = person;
  const reset = async () => {
    const words = `Aplikasi kode dan kode cadangan ${name} tidak berlaku lagi. Pastikan dahulu bahwa benar ${name} yang memintanya.`;
    if (!(await isSure({ title: `Atur ulang kode ${name}?`, words, button: 'Atur ulang' })))
      return undefined;
    await resetSecondFactor(login);
    return `Kode ${name} sudah diatur ulang.`;
  };
  const inviteThem = async () =>
    (await inviteInDialog(person)) ? `Tautan untuk ${name} sudah dibuat.` : undefined;
  return [
    { label: person.hasPassword ? 'Buat tautan kata sandi baru' : 'Undang', deed: inviteThem },
    ...(person.secondFactor ? [{ label: 'Atur ulang kode', deed: reset }] : []),
  ];
};

const endSessions =
  ({ login, name }: Person) =>
  async () => {
    const words = `${name} harus masuk lagi di semua perangkat.`;
    if (!(await isSure({ title: `Akhiri sesi ${name}?`, words, button: 'Akhiri' })))
      return undefined;
    return `${await signOutPerson(login)} sesi ${name} berakhir.`;
  };

const liftLimit =
  ({ login, name }: Person) =>
  async () => {
    const words = `${name} dapat menyimpan, menerbitkan, dan menghapus sebanyak apa pun selama satu jam. Pastikan dahulu bahwa benar ${name} yang melakukannya.`;
    if (!(await isSure({ title: `Longgarkan batas ${name}?`, words, button: 'Longgarkan' })))
      return undefined;
    const ends = momentWords(await liftEditLimit(login), new Date());
    return `Batas kerja ${name} longgar sampai ${ends}.`;
  };

const listDeeds = (person: Person, agencies: SessionAccount['agencies']): Deed[] => {
  const { login, name } = person;
  const change = async () =>
    (await proposeInDialog(agencies, person)) ? `Usulan untuk ${name} terkirim.` : undefined;
  const remove = async () => {
    const words = `Setelah pengelola lain setuju, ${name} tidak dapat masuk lagi. Tulisannya tetap ada.`;
    if (!(await isSure({ title: `Usulkan hapus ${name}?`, words, button: 'Kirim usulan' })))
      return undefined;
    await proposeChange({ login, remove: true });
    return `Usulan menghapus ${name} terkirim.`;
  };
  return [
    { label: 'Usulkan perubahan', deed: change },
    { label: 'Usulkan hapus', deed: remove },
  ];
};

/** A person in the list of accounts, with what may be done for them. */
export const PersonLine = ({ person, account, act }: Props) => {
  const { name, login, role, sessions } = person;
  const mayRenew = mayRenewKeys({ ...account, agencies: [] }, person);
  const deeds = [
    ...(mayRenew ? keyDeeds(person) : []),
    // One's own are ended from one's own account, which leaves this browser signed in.
    ...(sessions > 0 && login !== account.login
      ? [{ label: 'Akhiri semua sesi', deed: endSessions(person) }]
      : []),
    ...(mayLiftEditLimit({ ...account, agencies: [] }, person)
      ? [{ label: 'Longgarkan batas kerja satu jam', deed: liftLimit(person) }]
      : []),
    ...listDeeds(person, account.agencies),
  ];
  return (
    <li>
      <p className="accounts-name">
        {name} <span className="accounts-login">{login}</span>
      </p>
      <p>
        {roleWords[role].name} · {agencyWords(person, account.agencies)}
      </p>
      <p className="accounts-facts">{factsOf(person).join(' · ')}</p>
      <details>
        <summary aria-label={`Kelola ${name}`}>Kelola</summary>
        {!mayRenew && (
          <p className="accounts-facts">
            Kata sandi dan kode seorang pengelola hanya dibuat dari server, oleh petugas yang
            mengelolanya.
          </p>
        )}
        <div className="door-others">
          {deeds.map(({ label, deed }) => (
            <button key={label} className="door-quiet" type="button" onClick={() => void act(deed)}>
              {label}
            </button>
          ))}
        </div>
      </details>
    </li>
  );
};
