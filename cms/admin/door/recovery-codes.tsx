import { useRef, useState, type FormEvent } from 'react';
import { CopyButton } from './copy-button.tsx';
import { Mark } from './mark.tsx';
import { StepHeading } from './step-heading.tsx';

interface Props {
  codes: readonly string[];
  /** Called when the person has said that the codes are kept. */
  onKept: () => void;
}

/** Shows recovery codes, this once, and lets nobody go on by mistake. */
export const RecoveryCodes = ({ codes, onKept }: Props) => {
  const [problem, setProblem] = useState('');
  const tick = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tick.current?.checked) return onKept();
    setProblem('Simpan kode-kode ini dahulu, lalu beri centang.');
    tick.current?.focus();
  };

  return (
    <main className="door">
      <Mark />
      <StepHeading>Kode cadangan</StepHeading>
      <p>
        Dengan kode ini Anda tetap dapat masuk bila ponsel hilang. Tiap kode hanya dapat dipakai
        sekali, dan <strong>hanya ditampilkan kali ini</strong>. Simpan di tempat aman, jauh dari
        komputer kerja.
      </p>
      <ul className="door-codes" aria-label="Kode cadangan">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="door-others">
        <CopyButton className="door-quiet" label="Salin" text={codes.join('\n')} />
        <button className="door-quiet" type="button" onClick={() => window.print()}>
          Cetak
        </button>
      </div>
      <form noValidate onSubmit={submit} aria-label="Sudah disimpan">
        <label className="door-tick">
          <input ref={tick} type="checkbox" aria-describedby="kept-problem" />
          Kode ini sudah saya simpan
        </label>
        <p id="kept-problem" className="door-problem" role="alert">
          {problem}
        </p>
        <button className="door-button" type="submit">
          Lanjut
        </button>
      </form>
    </main>
  );
};
