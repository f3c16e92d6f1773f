import { useState } from 'react';
import { renewRecoveryCodes } from '../accounts-client.ts';
import { CodeForm } from '../door/code-form.tsx';
import { RecoveryCodes } from '../door/recovery-codes.tsx';
import { StepHeading } from '../door/step-heading.tsx';

interface Props {
  /** Told what was done, in words. */
  onDone: (words: string) => void;
  onLeave: () => void;
}

/** Makes new recovery codes in the place of the old. */
export const MyRecoveryCodes = ({ onDone, onLeave }: Props) => {
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes)
    return <RecoveryCodes codes={codes} onKept={() => onDone('Kode cadangan baru berlaku.')} />;
  return (
    <main className="door">
      <StepHeading>Kode cadangan baru</StepHeading>
      <p>Kode cadangan yang lama tidak berlaku lagi setelah yang baru dibuat.</p>
      <CodeForm
        label="Kode enam angka"
        hint="Ketik kode yang kini tampil di aplikasi kode di ponsel Anda."
        button="Buat kode cadangan"
        onCode={async (code) => setCodes(await renewRecoveryCodes(code))}
      />
      <div className="door-others">
        <button className="door-quiet" type="button" onClick={onLeave}>
          Kembali ke akun saya
        </button>
      </div>
    </main>
  );
};
