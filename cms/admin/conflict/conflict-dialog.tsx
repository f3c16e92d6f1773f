import type { Difference, Side } from '../../config/conflict.ts';
import { askInDialog, Questions } from '../dialog.tsx';

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

const ChooseVersions = ({ words, differences, onAnswer }: Props) => (
  <Questions
    title={words.title}
    intro={words.intro}
    button="Simpan pilihan"
    firstOpen={(filled) => {
      const open = differences.find(({ path }) => !filled.has(path));
      return open && { name: open.path, words: `Pilih salah satu untuk “${open.label}”.` };
    }}
    onAnswer={(filled) =>
      onAnswer(Object.fromEntries(differences.map(({ path }) => [path, filled.get(path) as Side])))
    }
    onTurnBack={() => onAnswer()}
  >
    {differences.map((difference, index) => (
      <fieldset className="ask-field ask-sides" key={difference.path}>
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
  </Questions>
);

/** Shows both versions of every field that differs; undefined when the editor turns back. */
export const chooseVersions = (
  words: ConflictWords,
  differences: readonly Difference[],
): Promise<Choices | undefined> =>
  askInDialog<Choices>((answer) => (
    <ChooseVersions words={words} differences={differences} onAnswer={answer} />
  ));
