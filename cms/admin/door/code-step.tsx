import { useState } from 'react';
import { giveCode } from '../accounts-client.ts';
import { CodeForm } from './code-form.tsx';
import { Mark } from './mark.tsx';
import { StepHeading } from './step-heading.tsx';

interface Props {
  /** Called when the session stands. */
  onSignedIn: () => void;
  /** Back to the password. */
  onLeave: () => void;
}

const app = {
  title: 'Kode dari aplikasi',
  label: 'Kode enam angka',
  hint: 'Buka aplikasi kode di ponsel Anda, lalu ketik kode untuk “Portal Kota Palu”.',
  other: 'Pakai kode cadangan',
};

const paper = {
  title: 'Kode cadangan',
  label: 'Salah satu kode cadangan',
  hint: 'Ketik kode yang dahulu Anda simpan atau cetak. Tiap kode hanya dapat dipakai sekali.',
  other: 'Pakai kode dari aplikasi',
};

/** The second step of signing in. */
export const CodeStep = ({ onSignedIn, onLeave }: Props) => {
  const [isOnPaper, setOnPaper] = useState(false);
  const { title, label, hint, other } = isOnPaper ? paper : app;
  return (
    <main className="door">
      <Mark />
      <StepHeading>{title}</StepHeading>
      <p>Kata sandi Anda benar. Tinggal satu langkah.</p>
      <CodeForm
        key={label}
        label={label}
        hint={hint}
        button="Masuk"
        hasLetters={isOnPaper}
        onCode={async (code) => {
          await giveCode(code);
          onSignedIn();
        }}
      />
      <div className="door-others">
        <button className="door-quiet" type="button" onClick={() => setOnPaper(!isOnPaper)}>
          {other}
        </button>
        <button className="door-quiet" type="button" onClick={onLeave}>
          Kembali ke halaman masuk
        </button>
      </div>
      <p className="door-note">
        Ponsel dan kode cadangan hilang? Hubungi pengelola portal di Dinas Komunikasi dan
        Informatika.
      </p>
    </main>
  );
};
