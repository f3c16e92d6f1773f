import type { SessionAccount } from '../../config.ts';
import { Mark } from './mark.tsx';

interface Props {
  account: SessionAccount;
  onSignOut: () => void;
}

/** The agency that an address names, if the account works there; the only one where there is but one. */
export const chosenAgency = ({ agencies }: SessionAccount, search: string): string | undefined => {
  const asked = new URLSearchParams(search).get('instansi');
  if (agencies.some(({ id }) => id === asked)) return asked ?? undefined;
  return agencies.length === 1 ? agencies[0]?.id : undefined;
};

/** The first screen of whoever works for several agencies: each is a link to its own editor. */
export const ChooseAgency = ({ account, onSignOut }: Props) => (
  <main className="door door-wide">
    <Mark />
    <h1>Pilih instansi</h1>
    <p>Anda masuk sebagai {account.name}. Editor membuka isi satu instansi pada satu waktu.</p>
    <ul className="door-list">
      {account.agencies.map(({ id, title }) => (
        <li key={id}>
          <a href={`?instansi=${id}`}>{title}</a>
        </li>
      ))}
    </ul>
    <button className="door-button" type="button" onClick={onSignOut}>
      Keluar
    </button>
  </main>
);
