import { useEffect, useRef, useState } from 'react';
import { invite, type Person } from '../accounts-client.ts';
import { CopyButton } from '../door/copy-button.tsx';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import { wordsOf } from '../gateway-client.ts';
import { momentWords } from '../workflow/wita.ts';

interface Link {
  url: string;
  ends: string;
}

const Made = ({ url, ends }: Link) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <>
      <label htmlFor="invitation-link">Tautan undangan</label>
      <input id="invitation-link" className="accounts-link" ref={field} value={url} readOnly />
      <p>
        Berlaku sampai {momentWords(ends, new Date())}, satu kali pakai.{' '}
        <strong>Tautan ini hanya ditampilkan kali ini.</strong>
      </p>
      <div className="ask-buttons">
        <CopyButton className="ask-main" label="Salin tautan" text={url} />
      </div>
    </>
  );
};

interface Props {
  person: Person;
  onMade: () => void;
  onClose: () => void;
}

const InvitePerson = ({ person, onMade, onClose }: Props) => {
  const [link, setLink] = useState<Link>();
  const [problem, setProblem] = useState('');
  const make = () => {
    setProblem('');
    invite(person.login).then(
      (made) => {
        setLink(made);
        onMade();
      },
      (error: unknown) => setProblem(wordsOf(error)),
    );
  };
  return (
    <>
      <h2 id={dialogTitle}>Undang {person.name}</h2>
      <p>
        Siapa pun yang memegang tautan dapat membuat kata sandi akun {person.login}. Kirim hanya
        kepada orangnya sendiri, lewat jalur yang Anda percaya.
        {person.hasPassword && ' Kata sandi yang lama tetap berlaku sampai tautan itu dipakai.'}
        {person.isInvited && ' Tautan yang dibuat sebelumnya tidak berlaku lagi.'}
      </p>
      {link && <Made {...link} />}
      <div className="ask-foot">
        <p className="ask-problem" role="alert">
          {problem}
        </p>
        <div className="ask-buttons">
          {!link && (
            <button className="ask-main" type="button" onClick={make}>
              Buat tautan
            </button>
          )}
          <button type="button" onClick={onClose}>
            {link ? 'Selesai' : 'Batal'}
          </button>
        </div>
      </div>
    </>
  );
};

/** Makes the link by which a person chooses a password, and shows it once. Gives whether one was made. */
export const inviteInDialog = async (person: Person): Promise<boolean> => {
  let isMade = false;
  // Also when it is closed with Esc, the link was made.
  const noteIt = () => {
    isMade = true;
  };
  await askInDialog((answer) => (
    <InvitePerson person={person} onMade={noteIt} onClose={() => answer()} />
  ));
  return isMade;
};
