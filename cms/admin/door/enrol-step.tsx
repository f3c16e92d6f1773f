import { useEffect, useState } from 'react';
import { confirmEnrolment, readEnrolment, type Enrolment } from '../accounts-client.ts';
import { CodeForm } from './code-form.tsx';
import { Mark } from './mark.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { StepHeading } from './step-heading.tsx';
import { wordsOf } from '../gateway-client.ts';

interface Props {
  /** Called when the app is set up and the recovery codes are kept. */
  onDone: () => void;
  onLeave: () => void;
  /** The words of the way back. */
  leaveWords: string;
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

const Key = ({ secret, qr }: Enrolment) => (
  <>
    <img
      className="door-qr"
      src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
      alt="Kode QR untuk aplikasi kode; isinya sama dengan kunci di bawah ini"
      width="220"
      height="220"
    />
    <p>
      Tidak dapat memindai? Pilih “masukkan kunci” di aplikasi itu, lalu ketik:
      <code className="door-key">{inFours(secret)}</code>
    </p>
  </>
);

/** Sets up the app that gives codes: the key, a first code to see that it works, then the recovery codes. */
export const EnrolStep = ({ onDone, onLeave, leaveWords }: Props) => {
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    readEnrolment().then(setEnrolment, (error: unknown) => setProblem(wordsOf(error)));
  }, []);

  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <main className="door">
      <Mark />
      <StepHeading>Pasang aplikasi kode</StepHeading>
      <p>Akun Anda dilindungi kata sandi dan kode dari ponsel. Ini hanya perlu dipasang sekali.</p>
      {problem !== '' && (
        <p className="door-problem" role="alert">
          {problem}
        </p>
      )}
      <ol className="door-steps">
        <li>
          <p>
            Pasang aplikasi kode di ponsel Anda, misalnya Aegis, FreeOTP, atau Google Authenticator.
          </p>
        </li>
        <li>
          <p>Di aplikasi itu, tambah akun dan pindai gambar ini:</p>
          {enrolment ? <Key {...enrolment} /> : problem === '' && <p>Menyiapkan kunci …</p>}
        </li>
        <li>
          <CodeForm
            label="Kode enam angka"
            hint="Ketik kode yang kini tampil di aplikasi itu."
            button="Pasang"
            onCode={async (code) => setCodes(await confirmEnrolment(code))}
          />
        </li>
      </ol>
      <div className="door-others">
        <button className="door-quiet" type="button" onClick={onLeave}>
          {leaveWords}
        </button>
      </div>
    </main>
  );
};
