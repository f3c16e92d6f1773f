import { askInDialog, dialogTitle } from '../dialog.tsx';

interface Question {
  title: string;
  /** What follows from a yes. */
  words: string;
  /** The words of the yes. */
  button: string;
}

/** Asks before something that is hard to take back. */
export const isSure = async ({ title, words, button }: Question): Promise<boolean> =>
  (await askInDialog<true>((answer) => (
    <>
      <h2 id={dialogTitle}>{title}</h2>
      <p>{words}</p>
      <div className="ask-foot">
        <div className="ask-buttons">
          <button className="ask-main" type="button" onClick={() => answer(true)}>
            {button}
          </button>
          <button type="button" onClick={() => answer()}>
            Batal
          </button>
        </div>
      </div>
    </>
  ))) ?? false;
