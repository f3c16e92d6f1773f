import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './dialog.css';

/** The id of a dialog's heading, which names it. */
export const dialogTitle = 'dialog-title';

/**
 * Shows a modal dialog and waits for its answer; undefined when it is closed without one, as with Esc. The browser keeps
 * the focus inside and gives it back afterwards.
 */
export const askInDialog = <Answer,>(
  render: (answer: (value?: Answer) => void) => ReactNode,
): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'ask';
    dialog.setAttribute('aria-labelledby', dialogTitle);
    document.body.append(dialog);
    const root = createRoot(dialog);
    const given: { value?: Answer } = {};
    dialog.addEventListener('close', () => {
      root.unmount();
      dialog.remove();
      resolve(given.value);
    });
    const answer = (value?: Answer) => {
      if (value !== undefined) given.value = value;
      dialog.close();
    };
    flushSync(() => root.render(render(answer)));
    dialog.showModal();
  });

interface QuestionsProps {
  title: string;
  intro: string;
  /** What sending the answers does, in words. */
  button: string;
  /** The questions, each a fieldset. */
  children: ReactNode;
  /** What still wants an answer, in words, with the name of its control; undefined where all is answered. */
  firstOpen: (filled: FormData) => { name: string; words: string } | undefined;
  onAnswer: (filled: FormData) => void;
  onTurnBack: () => void;
}

/** A dialog of questions that all want an answer: one that is left open is told, and has the focus. */
export const Questions = (props: QuestionsProps) => {
  const { title, intro, button, children, firstOpen, onAnswer, onTurnBack } = props;
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!form.current) return;
    const filled = new FormData(form.current);
    const open = firstOpen(filled);
    if (!open) return onAnswer(filled);
    setProblem(open.words);
    form.current.querySelector<HTMLElement>(`[name=${CSS.escape(open.name)}]`)?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <h2 id={dialogTitle}>{title}</h2>
      <p>{intro}</p>
      {children}
      <div className="ask-foot">
        <p className="ask-problem" role="alert">
          {problem}
        </p>
        <div className="ask-buttons">
          <button className="ask-main" type="submit">
            {button}
          </button>
          <button type="button" onClick={onTurnBack}>
            Batal
          </button>
        </div>
      </div>
    </form>
  );
};
