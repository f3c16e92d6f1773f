import { useRef, useState, type FormEvent } from 'react';
import { Field } from './field.tsx';
import { textOf } from './form-text.ts';
import { wordsOf } from '../gateway-client.ts';

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

/** A new password, written twice. */
export const NewPassword = ({ login, hasCurrent = false, button, onPassword }: Props) => {
  const [problem, setProblem] = useState('');
  const [mismatch, setMismatch] = useState('');
  const [isShown, setShown] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const fresh = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const type = isShown ? 'text' : 'password';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = textOf(form, 'password');
    setProblem('');
    setMismatch('');
    if (password !== textOf(form, 'again')) {
      setMismatch('Kedua kata sandi tidak sama. Ketik ulang.');
      return again.current?.focus();
    }
    setWaiting(true);
    try {
      await onPassword(password, textOf(form, 'current'));
    } catch (error) {
      setProblem(wordsOf(error));
      setWaiting(false);
      (first.current ?? fresh.current)?.focus();
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={button}>
      <Field label="Alamat surel" type="email" autoComplete="username" value={login} readOnly />
      {hasCurrent && (
        <Field
          label="Kata sandi sekarang"
          ref={first}
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
        problem={hasCurrent ? '' : problem}
        ref={fresh}
        name="password"
        type={type}
        autoComplete="new-password"
        maxLength={1000}
        required
      />
      <Field
        label="Kata sandi baru, sekali lagi"
        problem={mismatch}
        ref={again}
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
      {hasCurrent && (
        <p className="door-problem" role="alert">
          {problem}
        </p>
      )}
      <button className="door-button" type="submit" disabled={waiting}>
        {waiting ? 'Sedang disimpan …' : button}
      </button>
    </form>
  );
};
