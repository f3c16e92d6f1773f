import { approveChange, withdrawChange, type RosterChange } from '../accounts-client.ts';
import { momentWords } from '../workflow/wita.ts';
import type { Act } from './outcome.tsx';
import { isSure } from './confirm-dialog.tsx';

interface Props {
  changes: readonly RosterChange[];
  act: Act;
}

const approve =
  ({ id, login, words }: RosterChange) =>
  async () => {
    const question = {
      title: `Setujui usulan untuk ${login}?`,
      words: `${words.join('. ')}. Perubahan ini berlaku seketika.`,
      button: 'Setujui',
    };
    if (!(await isSure(question))) return undefined;
    await approveChange(id);
    return `Usulan untuk ${login} kini berlaku.`;
  };

const withdraw =
  ({ id, login }: RosterChange) =>
  async () => {
    await withdrawChange(id);
    return `Usulan untuk ${login} ditarik.`;
  };

/** The changes of the list of accounts that wait for a second administrator. */
export const ChangeList = ({ changes, act }: Props) => (
  <section>
    <h2>Usulan yang menunggu ({changes.length})</h2>
    {changes.length === 0 && <p>Tidak ada usulan yang menunggu.</p>}
    <ul className="waiting-list" aria-label="Usulan">
      {changes.map((change) => (
        <li key={change.id}>
          <p className="accounts-name">{change.login}</p>
          <ul>
            {change.words.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="accounts-facts">
            Diusulkan oleh {change.by.name}, {momentWords(change.at, new Date())}
            {!change.mayApprove && ' · menunggu pengelola lain'}
          </p>
          <div className="door-others">
            {change.mayApprove && (
              <button
                className="door-button"
                type="button"
                aria-label={`Setujui usulan untuk ${change.login}`}
                onClick={() => void act(approve(change))}
              >
                Setujui
              </button>
            )}
            {change.mayWithdraw && (
              <button
                className="door-quiet"
                type="button"
                aria-label={`Tarik usulan untuk ${change.login}`}
                onClick={() => void act(withdraw(change))}
              >
                Tarik
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  </section>
);
