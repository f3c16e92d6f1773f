import { useRef, useState, type FormEvent } from 'react';
import { CityAccount } from './city-account.tsx';
import { textOf } from './form-text.ts';
import { signIn, wordsOf, type DoorStep } from '../gateway-client.ts';
import { Mark } from './mark.tsx';
import { StepHeading } from './step-heading.tsx';

interface Props {
  /** Whose sign-in it is, where that is known. */
  login: string | undefined;
  /** What was done just before. */
  note: string | undefined;
  /** Called when the password was right, with the step that is still owed. */
  onPassword: (owed: DoorStep | undefined) => void;
}

/** The sign-in page. A wrong password is said beside the form and read aloud. */
export const SignIn = ({ login, note, onPassword }: Props) => {
  const [problem, setProblem] = useState('');
  const [waiting, setWaiting] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWaiting(true);
    setProblem('');
    try {
      onPassword(await signIn(textOf(form, 'login'), textOf(form, 'password')));
    } catch (error) {
      setProblem(wordsOf(error));
      setWaiting(false);
      passwordField.current?.focus();
    }
  };

  return (
    <main className="door">
      <Mark />
      <StepHeading>Editor Portal Kota Palu</StepHeading>
      <p role="status">{note ?? 'Masuk untuk menulis, memeriksa, dan menerbitkan isi portal.'}</p>
      <CityAccount />
      <form onSubmit={(event) => void submit(event)} aria-label="Masuk">
        <label htmlFor="login">Alamat surel</label>
        <input
          id="login"
          name="login"
          type="email"
          autoComplete="username"
          defaultValue={login}
          required
        />
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
