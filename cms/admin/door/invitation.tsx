import { useEffect, useState } from 'react';
import { lookAtInvitation, takeInvitation, type Invited } from '../accounts-client.ts';
import { Entrance } from './entrance.tsx';
import { GatewayError, wordsOf } from '../gateway-client.ts';
import { Mark } from './mark.tsx';
import { NewPassword } from './new-password.tsx';
import { StepHeading } from './step-heading.tsx';

interface Props {
  token: string;
  /** Called when the invited person has signed in. */
  onSignedIn: () => void;
}

/** The token of the invitation that an address holds: in its fragment, which no server is told. */
export const invitationIn = (hash: string): string | undefined =>
  /^#\/undangan\/([\w-]+)$/.exec(hash)?.[1];

const NoLonger = ({ words }: { words: string }) => (
  <main className="door">
    <Mark />
    <StepHeading>Undangan tidak berlaku</StepHeading>
    <p role="alert">{words}</p>
    <p>
      Pengelola portal ada di Dinas Komunikasi dan Informatika. Bila Anda sudah membuat kata sandi,
      masuk dengan kata sandi itu.
    </p>
    <p>
      <a className="door-button" href="./">
        Ke halaman masuk
      </a>
    </p>
  </main>
);

const NotNow = ({ words }: { words: string }) => (
  <main className="door">
    <Mark />
    <StepHeading>Undangan tidak dapat dibuka</StepHeading>
    <p role="alert">{words}</p>
    <button className="door-button" type="button" onClick={() => location.reload()}>
      Coba lagi
    </button>
  </main>
);

/** Where an invited person chooses a password, and then signs in. */
export const Invitation = ({ token, onSignedIn }: Props) => {
  const [invited, setInvited] = useState<Invited>();
  const [failure, setFailure] = useState<unknown>();
  const [isTaken, setTaken] = useState(false);
  useEffect(() => {
    lookAtInvitation(token).then(setInvited, setFailure);
  }, [token]);

  if (failure instanceof GatewayError && failure.status === 404)
    return <NoLonger words={failure.message} />;
  if (failure !== undefined) return <NotNow words={wordsOf(failure)} />;
  if (!invited) return <p className="door">Membuka undangan …</p>;
  if (isTaken)
    return (
      <Entrance
        login={invited.login}
        note="Kata sandi Anda tersimpan. Sekarang masuk dengan kata sandi itu."
        onSignedIn={onSignedIn}
      />
    );
  return (
    <main className="door">
      <Mark />
      <StepHeading>Buat kata sandi</StepHeading>
      <p>
        Undangan untuk <strong>{invited.name}</strong> menulis di portal Kota Palu. Bila itu bukan
        Anda, tutup halaman ini dan beri tahu pengirimnya.
      </p>
      <NewPassword
        button="Simpan kata sandi"
        login={invited.login}
        onPassword={async (password) => {
          await takeInvitation(token, password);
          // The address is used up: going back, or reading it later, leads nowhere.
          history.replaceState(null, '', './');
          setTaken(true);
        }}
      />
    </main>
  );
};
