import { useRef, useState, type FormEvent } from 'react';
import { Field } from './field.tsx';
import { textOf } from './form-text.ts';
import { wordsOf } from '../gateway-client.ts';

interface Props {
  label: string;
  hint: string;
  button: string;
  /** Whether a code with letters is expected, which a phone's keyboard of digits cannot write. */
  hasLetters?: boolean;
  /** Sends the code. Its failure is shown beside the field. */
  onCode: (code: string) => Promise<void>;
}

/** Asks for one code. */
export const CodeForm = ({ label, hint, button, hasLetters = false, onCode }: Props) => {
  const [problem, setProblem] = useState('');
  const [waiting, setWaiting] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = textOf(new FormData(event.currentTarget), 'code').trim();
    setProblem('');
    setWaiting(true);
    try {
      await onCode(code);
    } catch (error) {
      setProblem(wordsOf(error));
      setWaiting(false);
      field.current?.select();
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={label}>
      <Field
        label={label}
        hint={hint}
        problem={problem}
        ref={field}
        name="code"
        className="door-code"
        autoComplete="one-time-code"
        inputMode={hasLetters ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        required
      />
      <button className="door-button" type="submit" disabled={waiting}>
        {waiting ? 'Sedang diperiksa …' : button}
      </button>
    </form>
  );
};
