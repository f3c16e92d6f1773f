import { useState, type FormEvent } from 'react';
import { isCityWide, roles, type Role } from '../../permission.ts';
import type { SessionAccount } from '../../config.ts';
import { proposeChange, type Person } from '../accounts-client.ts';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import { textOf } from '../door/form-text.ts';
import { wordsOf } from '../gateway-client.ts';
import { roleWords } from './role-words.ts';

interface Props {
  /** Who is changed; undefined for a new person. */
  person: Person | undefined;
  agencies: SessionAccount['agencies'];
  onClose: (isProposed?: true) => void;
}

const ChooseRole = ({ role, onRole }: { role: Role; onRole: (role: Role) => void }) => (
  <fieldset className="accounts-choices">
    <legend>Peran</legend>
    {roles.map((each) => (
      <label key={each}>
        <input
          type="radio"
          name="role"
          value={each}
          checked={each === role}
          onChange={() => onRole(each)}
        />
        <span>
          {roleWords[each].name}: {roleWords[each].may}
        </span>
      </label>
    ))}
  </fieldset>
);

const ChooseAgencies = ({ person, agencies }: Pick<Props, 'person' | 'agencies'>) => (
  <fieldset className="accounts-choices accounts-columns">
    <legend>Instansi (paling sedikit satu)</legend>
    {agencies.map(({ id, title }) => (
      <label key={id}>
        <input
          type="checkbox"
          name="agencies"
          value={id}
          defaultChecked={person?.agencies.includes(id) ?? false}
        />
        <span>{title}</span>
      </label>
    ))}
  </fieldset>
);

const PersonForm = ({ person, agencies, onClose }: Props) => {
  const [role, setRole] = useState<Role>(person?.role ?? 'writer');
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = isCityWide(role) ? [] : form.getAll('agencies').map(String);
    if (!isCityWide(role) && chosen.length === 0) {
      setProblem('Pilih paling sedikit satu instansi untuk peran ini.');
      return event.currentTarget.querySelector<HTMLElement>('[name=agencies]')?.focus();
    }
    setProblem('');
    setSending(true);
    try {
      await proposeChange({
        login: person?.login ?? textOf(form, 'login'),
        name: textOf(form, 'name'),
        role,
        agencies: chosen,
      });
      onClose(true);
    } catch (error) {
      setProblem(wordsOf(error));
      setSending(false);
    }
  };

  return (
    <form className="accounts-form" onSubmit={(event) => void submit(event)}>
      <h2 id={dialogTitle}>{person ? `Ubah ${person.name}` : 'Orang baru'}</h2>
      <p>Usulan ini baru berlaku setelah disetujui pengelola lain.</p>
      <label htmlFor="person-login">Alamat surel</label>
      <input
        id="person-login"
        name="login"
        type="email"
        autoComplete="off"
        defaultValue={person?.login}
        readOnly={person !== undefined}
        required
      />
      <label htmlFor="person-name">Nama</label>
      <input
        id="person-name"
        name="name"
        autoComplete="off"
        defaultValue={person?.name}
        maxLength={100}
        required
      />
      <ChooseRole role={role} onRole={setRole} />
      {!isCityWide(role) && <ChooseAgencies person={person} agencies={agencies} />}
      <div className="ask-foot">
        <p className="ask-problem" role="alert">
          {problem}
        </p>
        <div className="ask-buttons">
          <button className="ask-main" type="submit" disabled={sending}>
            Kirim usulan
          </button>
          <button type="button" onClick={() => onClose()}>
            Batal
          </button>
        </div>
      </div>
    </form>
  );
};

/** Proposes to change a person, or to add one where none is given. Gives whether that was done. */
export const proposeInDialog = async (
  agencies: SessionAccount['agencies'],
  person?: Person,
): Promise<boolean> =>
  (await askInDialog<true>((answer) => (
    <PersonForm person={person} agencies={agencies} onClose={answer} />
  ))) ?? false;
