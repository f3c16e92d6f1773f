import { useState } from 'react';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import { momentWords } from '../workflow/wita.ts';

/** A work copy as it is offered. */
export interface OfferedCopy {
  form: string;
  /** The title that was typed; empty when there is none yet. */
  title: string;
  /** In milliseconds. */
  savedAt: number;
}

interface Props {
  copies: readonly OfferedCopy[];
  onDrop: (form: string) => void;
  onAnswer: (form?: string) => void;
}

const OfferCopies = ({ copies, onDrop, onAnswer }: Props) => {
  const [left, setLeft] = useState(copies);
  const drop = (form: string) => {
    onDrop(form);
    const rest = left.filter((copy) => copy.form !== form);
    setLeft(rest);
    if (rest.length === 0) onAnswer();
  };
  return (
    <>
      <h2 id={dialogTitle}>Ada tulisan Anda yang belum disimpan</h2>
      <p>Lanjutkan tulisan itu, atau buang. Bila Anda menutup kotak ini, tulisan itu tetap ada.</p>
      <ul className="ask-list">
        {left.map(({ form, title, savedAt }) => (
          <li key={form}>
            <strong>{title === '' ? 'Tanpa judul' : title}</strong>
            Terakhir {momentWords(new Date(savedAt).toISOString(), new Date())}.
            <div className="ask-buttons">
              <button className="ask-main" type="button" onClick={() => onAnswer(form)}>
                Lanjutkan
              </button>
              <button type="button" onClick={() => drop(form)}>
                Buang
              </button>
            </div>
          </li>
        ))}
      </ul>
      <div className="ask-foot">
        <div className="ask-buttons">
          <button type="button" onClick={() => onAnswer()}>
            Nanti saja
          </button>
        </div>
      </div>
    </>
  );
};

/** Asks which unsaved typing to go on with: gives its form; undefined for none of it now. */
export const offerCopies = (
  copies: readonly OfferedCopy[],
  onDrop: (form: string) => void,
): Promise<string | undefined> =>
  askInDialog<string>((answer) => (
    <OfferCopies copies={copies} onDrop={onDrop} onAnswer={answer} />
  ));
