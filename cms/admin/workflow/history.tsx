import { useEffect, useState, type FormEvent } from 'react';
import { isCityWide } from '../../permission.ts';
import type { SessionAccount } from '../../config.ts';
import { textOf } from '../door/form-text.ts';
import { wordsOf } from '../gateway-client.ts';
import { readHistory, type Change, type HistoryFilter, type HistoryPage } from './review-client.ts';
import { WayBack } from './way-back.tsx';
import { momentWords } from './wita.ts';
import './history.css';

/** What the gateway calls the city in the record. */
const city = { id: 'kota', title: 'Kota Palu' };

const filterOf = (form: FormData): HistoryFilter => {
  const given = ['agency', 'login', 'action'].map(
    (name) => [name, textOf(form, name).trim()] as const,
  );
  return { ...Object.fromEntries(given.filter(([, value]) => value !== '')), page: 0 };
};

interface FilterProps {
  agencies: SessionAccount['agencies'];
  actions: HistoryPage['actions'];
  onFilter: (filter: HistoryFilter) => void;
}

const Filters = ({ agencies, actions, onFilter }: FilterProps) => {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFilter(filterOf(new FormData(event.currentTarget)));
  };
  return (
    <form className="history-filter" aria-label="Saring jejak" onSubmit={submit}>
      <div>
        <label htmlFor="agency">Instansi</label>
        <select id="agency" name="agency">
          <option value="">Semua</option>
          {agencies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="action">Tindakan</label>
        <select id="action" name="action">
          <option value="">Semua</option>
          {Object.entries(actions).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="login">Surel orangnya</label>
        <input id="login" name="login" type="email" autoComplete="off" />
      </div>
      <button className="door-button" type="submit">
        Tampilkan
      </button>
    </form>
  );
};

const Line = ({ change, agencies }: { change: Change; agencies: SessionAccount['agencies'] }) => (
  <li>
    <p className="history-what">{change.subject}</p>
    <p className="history-facts">
      {[
        momentWords(change.at, new Date()),
        change.name,
        change.action,
        agencies.find(({ id }) => id === change.agency)?.title ?? change.agency,
        `commit ${change.commit.slice(0, 8)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </li>
);

/** The record of who did what and when, page by page. */
export const History = ({ account }: { account: SessionAccount }) => {
  const [filter, setFilter] = useState<HistoryFilter>({ page: 0 });
  const [shown, setShown] = useState<HistoryPage>();
  const [problem, setProblem] = useState('');
  const agencies = isCityWide(account.role) ? [city, ...account.agencies] : account.agencies;

  useEffect(() => {
    let isCurrent = true;
    setProblem('');
    readHistory(filter).then(
      (page) => isCurrent && setShown(page),
      (error: unknown) => isCurrent && setProblem(wordsOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [filter]);

  const turn = (step: number) => setFilter({ ...filter, page: filter.page + step });
  return (
    <main className="door door-wide">
      <WayBack />
      <h1>Jejak perubahan</h1>
      <p>Siapa mengubah apa, dan kapan. Yang terbaru di atas.</p>
      <Filters agencies={agencies} actions={shown?.actions ?? {}} onFilter={setFilter} />
      <p className="door-problem" role="alert">
        {problem}
      </p>
      <div aria-live="polite">
        {!shown && problem === '' && <p>Memuat jejak …</p>}
        {shown?.changes.length === 0 && <p>Tidak ada perubahan yang cocok.</p>}
      </div>
      <ol className="history-list" aria-label="Perubahan">
        {shown?.changes.map((change) => (
          <Line key={change.commit} change={change} agencies={agencies} />
        ))}
      </ol>
      <nav className="history-pages" aria-label="Halaman jejak">
        <button
          className="door-button"
          type="button"
          disabled={filter.page === 0}
          onClick={() => turn(-1)}
        >
          Lebih baru
        </button>
        <span>Halaman {filter.page + 1}</span>
        <button
          className="door-button"
          type="button"
          disabled={shown?.more !== true}
          onClick={() => turn(1)}
        >
          Lebih lama
        </button>
      </nav>
    </main>
  );
};
