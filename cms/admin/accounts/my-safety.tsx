import { useState } from 'react';
import { signOutOthers, type OwnAccount } from '../accounts-client.ts';
import { wordsOf } from '../gateway-client.ts';

/** A step away from one's account, and back. */
export type Errand = 'password' | 'enrol' | 'codes';

interface Props {
  own: OwnAccount;
  onErrand: (errand: Errand) => void;
  /** Told what was done, in words. */
  onChange: (words: string) => void;
}

const few = 3;

const SecondFactor = ({ own, onErrand }: Omit<Props, 'onChange'>) => (
  <section>
    <h2>Kode dari ponsel</h2>
    {own.secondFactor ? (
      <>
        <p>
          Terpasang. Kode cadangan yang tersisa: {own.recoveryCodesLeft}.
          {own.recoveryCodesLeft < few && ' Buat yang baru sebelum habis.'}
        </p>
        <button className="door-quiet" type="button" onClick={() => onErrand('codes')}>
          Buat kode cadangan baru
        </button>
      </>
    ) : (
      <>
        <p>
          Belum terpasang. Dengan kode dari ponsel, orang yang tahu kata sandi Anda tetap tidak
          dapat masuk.
        </p>
        <button className="door-quiet" type="button" onClick={() => onErrand('enrol')}>
          Pasang aplikasi kode
        </button>
      </>
    )}
  </section>
);

const OtherDevices = ({ own, onChange }: Omit<Props, 'onErrand'>) => {
  const [problem, setProblem] = useState('');
  const end = () => {
    signOutOthers().then(
      (ended) => onChange(`${ended} perangkat lain sudah keluar.`),
      (error: unknown) => setProblem(wordsOf(error)),
    );
  };
  return (
    <section>
      <h2>Perangkat lain</h2>
      <p>
        {own.otherSessions === 0
          ? 'Akun ini hanya masuk di peramban ini.'
          : `Akun ini juga masuk di ${own.otherSessions} perangkat lain.`}
      </p>
      {own.otherSessions > 0 && (
        <button className="door-quiet" type="button" onClick={end}>
          Keluar dari perangkat lain
        </button>
      )}
      <p className="door-problem" role="alert">
        {problem}
      </p>
    </section>
  );
};

/** What keeps one's account safe: password, app, other devices. */
export const MySafety = ({ own, onErrand, onChange }: Props) => (
  <>
    {own.hasPassword ? (
      <>
        <section>
          <h2>Kata sandi</h2>
          <button className="door-quiet" type="button" onClick={() => onErrand('password')}>
            Ganti kata sandi
          </button>
        </section>
        <SecondFactor own={own} onErrand={onErrand} />
      </>
    ) : (
      <section>
        <h2>Kata sandi</h2>
        <p>Anda masuk dengan akun kota. Kata sandinya diatur di sana.</p>
      </section>
    )}
    <OtherDevices own={own} onChange={onChange} />
  </>
);
