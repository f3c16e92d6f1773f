import { useState, type FormEvent } from 'react';
import { Field } from './field.tsx';
import { textOf } from './form-text.ts';
import { GatewayError, wordsOf } from '../gateway-client.ts';

interface Props {
  /** Whose password it is, for the browser's own list of passwords. */
  login: string;
  /** Whether the password of now is asked too. */
  hasCurrent?: boolean;
  button: string;
  /** Sends both; `current` is empty where it is not asked. Its failure is shown in the form. */
  onPassword: (password: string, current: string) => Promise<void>;
}

const hint =
  'Paling sedikit 12 huruf, misalnya empat kata yang tidak berhubungan. Tidak memuat alamat surel Anda, dan tidak dipakai di tempat lain.';

/** What is wrong, and the name of the field that it is about; of none where it is about the whole. */
interface Problem {
  words: string;
  field?: string | undefined;
}

/** A new password, written twice. */
export const NewPassword = ({ login, hasCurrent = false, button, onPassword }: Props) => {
  const [problem, setProblem] = useState<Problem>({ words: '' });
  const [isShown, setShown] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const first = hasCurrent ? 'current' : 'password';
  const type = isShown ? 'text' : 'password';
  const problemOf = (field: string) => (problem.field === field ? problem.words : '');

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const refuse = (words: string, field?: string) => {
      setProblem({ words, field });
      form.querySelector<HTMLElement>(`[name=${field ?? first}]`)?.focus();
    };
    const given = new FormData(form);
    const password = textOf(given, 'password');
    setProblem({ words: '' });
    if (password !== textOf(given, 'again'))
      return refuse('Kedua kata sandi tidak sama. Ketik ulang.', 'again');
    setWaiting(true);
    try {
      await onPassword(password, textOf(given, 'current'));
    } catch (error) {
      refuse(wordsOf(error), error instanceof GatewayError ? error.field : undefined);
      setWaiting(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={button}>
      <Field label="Alamat surel" type="email" autoComplete="username" value={login} readOnly />
      {hasCurrent && (
        <Field
          label="Kata sandi sekarang"
          problem={problemOf('current')}
          name="current"
          type={type}
          autoComplete="current-password"
          maxLength={1000}
          required
        />
      )}
      <Field
        label="Kata sandi baru"
        hint={hint}
        problem={problemOf('password')}
        name="password"
        type={type}
        autoComplete="new-password"
        maxLength={1000}
        required
      />
      <Field
        label="Kata sandi baru, sekali lagi"
        problem={problemOf('again')}
        name="again"
        type={type}
        autoComplete="new-password"
        maxLength={1000}
        required
      />
      <label className="door-tick">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
        Tampilkan kata sandi
      </label>
      <p className="door-problem" role="alert">
        {problem.field === undefined && problem.words}
      </p>
      <button className="door-button" type="submit" disabled={waiting}>
        {waiting ? 'Sedang disimpan …' : button}
      </button>
    </form>
  );
};
