import { useRef, useState, type FormEvent } from 'react';
import { CityAccount } from './city-account.tsx';
import { signIn } from '../gateway-client.ts';
import { Mark } from './mark.tsx';

interface Props {
  /** Called when the session stands. */
  onSignedIn: () => void;
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The sign-in page. A wrong password is said beside the form and read aloud. */
export const SignIn = ({ onSignedIn }: Props) => {
  const [problem, setProblem] = useState('');
  const [waiting, setWaiting] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWaiting(true);
    setProblem('');
    try {
      await signIn(textOf(form, 'login'), textOf(form, 'password'));
      onSignedIn();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Gagal masuk. Coba lagi.');
      setWaiting(false);
      passwordField.current?.focus();
    }
  };

  return (
    <main className="door">
      <Mark />
      <h1>Editor Portal Kota Palu</h1>
      <p>Masuk untuk menulis, memeriksa, dan menerbitkan isi portal.</p>
      <CityAccount />
      <form onSubmit={(event) => void submit(event)} aria-label="Masuk">
        <label htmlFor="login">Alamat surel</label>
        <input id="login" name="login" type="email" autoComplete="username" required />
        <label htmlFor="password">Kata sandi</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          ref={passwordField}
          aria-describedby="sign-in-problem"
        />
        <p id="sign-in-problem" className="door-problem" role="alert">
          {problem}
        </p>
        <button className="door-button" type="submit" disabled={waiting}>
          {waiting ? 'Sedang masuk …' : 'Masuk'}
        </button>
      </form>
      <p className="door-note">
        Lupa kata sandi? Hubungi pengelola portal di Dinas Komunikasi dan Informatika.
      </p>
    </main>
  );
};
