import { useRef, useState, type SyntheticEvent } from 'react';
import type { Difference, Side } from '../../config/conflict.ts';
import { askInDialog, dialogTitle } from '../dialog.tsx';

/** What a conflict is called on screen: why it is asked, and whose the two versions are. */
export interface ConflictWords {
  title: string;
  intro: string;
  theirs: string;
  mine: string;
}

type Choices = Record<string, Side>;

interface Props {
  words: ConflictWords;
  differences: readonly Difference[];
  onAnswer: (choices?: Choices) => void;
}

const sides = ['theirs', 'mine'] as const;

const ChooseVersions = ({ words, differences, onAnswer }: Props) => {
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!form.current) return;
    const filled = new FormData(form.current);
    const open = differences.find(({ path }) => !filled.has(path));
    if (!open) {
      onAnswer(Object.fromEntries(differences.map(({ path }) => [path, filled.get(path) as Side])));
      return;
    }
    setProblem(`Pilih salah satu untuk “${open.label}”.`);
    form.current.querySelector<HTMLElement>(`[name=${CSS.escape(open.path)}]`)?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <h2 id={dialogTitle}>{words.title}</h2>
      <p>{words.intro}</p>
      {differences.map((difference, index) => (
        <fieldset className="ask-field" key={difference.path}>
          <legend>{difference.label}</legend>
          {sides.map((side) => (
            <div className="ask-side" key={side}>
              <label>
                <input
                  type="radio"
                  name={difference.path}
                  value={side}
                  aria-describedby={`versi-${index}-${side}`}
                />
                {words[side]}
              </label>
              <div id={`versi-${index}-${side}`}>{difference[side]}</div>
            </div>
          ))}
        </fieldset>
      ))}
      <div className="ask-foot">
        <p className="ask-problem" role="alert">
          {problem}
        </p>
        <div className="ask-buttons">
          <button className="ask-main" type="submit">
            Simpan pilihan
          </button>
          <button type="button" onClick={() => onAnswer()}>
            Batal
          </button>
        </div>
      </div>
    </form>
  );
};

/** Shows both versions of every field that differs; undefined when the editor turns back. */
export const chooseVersions = (
  words: ConflictWords,
  differences: readonly Difference[],
): Promise<Choices | undefined> =>
  askInDialog<Choices>((answer) => (
    <ChooseVersions words={words} differences={differences} onAnswer={answer} />
  ));
