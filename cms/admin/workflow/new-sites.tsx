import { useRef, useState, type SyntheticEvent } from 'react';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import type { UnknownSite } from '../gateway-client.ts';
import './new-sites.css';

const Site = ({ host, shown, words }: UnknownSite) => (
  <fieldset className="new-site">
    <legend>{shown}</legend>
    {shown !== host && (
      <p>
        Nama ini memakai huruf yang tidak biasa. Aslinya: <code>{host}</code>
      </p>
    )}
    <p>Ditautkan dengan kata: {words.map((each) => `“${each}”`).join(', ')}</p>
    <p>
      <a href={`https://${host}/`} target="_blank" rel="noopener noreferrer">
        Buka {shown} di tab baru
      </a>
    </p>
    <label>
      <input type="checkbox" name="confirmed" value={host} />
      Saya sudah membuka dan memeriksa situs ini
    </label>
  </fieldset>
);

interface Props {
  sites: readonly UnknownSite[];
  onAnswer: (hosts?: readonly string[]) => void;
}

const ConfirmSites = ({ sites, onAnswer }: Props) => {
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const open = form.current?.querySelector<HTMLInputElement>('input:not(:checked)');
    if (!open) return onAnswer(sites.map(({ host }) => host));
    setProblem(
      `Periksa ${open.value} dahulu, lalu beri centang. Bila ragu, tekan “Batal” dan kembalikan drafnya.`,
    );
    open.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <h2 id={dialogTitle}>Situs ini belum pernah ditautkan</h2>
      <p>
        Buka setiap situs dan pastikan isinya benar dan pantas. Setelah terbit, situs ini masuk
        daftar situs yang dikenal, atas nama Anda.
      </p>
      {sites.map((site) => (
        <Site key={site.host} {...site} />
      ))}
      <div className="ask-foot">
        <p className="ask-problem" role="alert">
          {problem}
        </p>
        <div className="ask-buttons">
          <button className="ask-main" type="submit">
            Terbitkan
          </button>
          <button type="button" onClick={() => onAnswer()}>
            Batal
          </button>
        </div>
      </div>
    </form>
  );
};

/** Asks the publisher about sites that nobody has confirmed, one by one; gives their hosts, or undefined when the publisher turns back. */
export const confirmSites = (
  sites: readonly UnknownSite[],
): Promise<readonly string[] | undefined> =>
  askInDialog<readonly string[]>((answer) => <ConfirmSites sites={sites} onAnswer={answer} />);
