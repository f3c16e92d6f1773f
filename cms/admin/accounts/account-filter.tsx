import { isCityWide } from '../../permission.ts';
import type { SessionAccount } from '../../config.ts';
import type { Person } from '../accounts-client.ts';

/** Which people are shown. */
export interface PersonFilter {
  /** Part of a name or login. */
  text: string;
  /** An agency's id, {@link wholeCity}, or nothing. */
  agency: string;
}

/** Stands for those who work for all agencies; no agency's id has an asterisk. */
const wholeCity = '*';

/** Whether a person is one of those asked for. */
export const isAskedFor =
  ({ text, agency }: PersonFilter) =>
  ({ name, login, role, agencies }: Person): boolean => {
    if (agency === wholeCity && !isCityWide(role)) return false;
    if (agency !== '' && agency !== wholeCity && !agencies.includes(agency)) return false;
    return `${name} ${login}`.toLowerCase().includes(text.trim().toLowerCase());
  };

interface Props {
  filter: PersonFilter;
  agencies: SessionAccount['agencies'];
  onFilter: (filter: PersonFilter) => void;
}

/** Narrows the list of people while one types. */
export const AccountFilter = ({ filter, agencies, onFilter }: Props) => (
  <form
    className="history-filter"
    role="search"
    aria-label="Saring orang"
    onSubmit={(event) => event.preventDefault()}
  >
    <div>
      <label htmlFor="filter-text">Nama atau surel</label>
      <input
        id="filter-text"
        type="search"
        autoComplete="off"
        value={filter.text}
        onChange={({ target }) => onFilter({ ...filter, text: target.value })}
      />
    </div>
    <div>
      <label htmlFor="filter-agency">Instansi</label>
      <select
        id="filter-agency"
        value={filter.agency}
        onChange={({ target }) => onFilter({ ...filter, agency: target.value })}
      >
        <option value="">Semua</option>
        <option value={wholeCity}>Seluruh kota (humas dan pengelola)</option>
        {agencies.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  </form>
);
