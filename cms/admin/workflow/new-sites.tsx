import { askInDialog, Questions } from '../dialog.tsx';
import type { UnknownSite } from '../gateway-client.ts';
import './new-sites.css';

const Site = ({ host, shown, words, places }: UnknownSite) => (
  <fieldset className="ask-field new-site">
    <legend>{shown}</legend>
    {shown !== host && (
      <p>
        Nama ini memakai huruf yang tidak biasa. Aslinya: <code>{host}</code>
      </p>
    )}
    <p>Ditulis sebagai: {words.map((each) => `“${each}”`).join(', ')}</p>
    <p>Ada di: {places.join('; ')}</p>
    <p>
      <a href={`https://${host}/`} target="_blank" rel="noopener noreferrer">
        Buka {shown} di tab baru
      </a>
    </p>
    <label>
      <input type="checkbox" name={host} />
      Saya sudah membuka dan memeriksa situs ini
    </label>
  </fieldset>
);

interface Props {
  sites: readonly UnknownSite[];
  onAnswer: (hosts?: readonly string[]) => void;
}

const ConfirmSites = ({ sites, onAnswer }: Props) => (
  <Questions
    title="Situs ini belum pernah ditautkan"
    intro="Buka setiap situs dan pastikan isinya benar dan pantas. Setelah terbit, situs ini masuk daftar situs yang dikenal, atas nama Anda."
    button="Terbitkan"
    firstOpen={(filled) => {
      const open = sites.find(({ host }) => !filled.has(host));
      return (
        open && {
          name: open.host,
          words: `Periksa ${open.shown} dahulu, lalu beri centang. Bila ragu, tekan “Batal” dan kembalikan drafnya.`,
        }
      );
    }}
    onAnswer={() => onAnswer(sites.map(({ host }) => host))}
    onTurnBack={() => onAnswer()}
  >
    {sites.map((site) => (
      <Site key={site.host} {...site} />
    ))}
  </Questions>
);

/** Asks the publisher about sites that nobody has confirmed, one by one; gives their hosts, or undefined when the publisher turns back. */
export const confirmSites = (
  sites: readonly UnknownSite[],
): Promise<readonly string[] | undefined> =>
  askInDialog<readonly string[]>((answer) => <ConfirmSites sites={sites} onAnswer={answer} />);
