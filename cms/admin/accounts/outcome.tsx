import { useCallback, useRef, useState } from 'react';
import { wordsOf } from '../gateway-client.ts';
import './outcome.css';

/** Does something to a list and tells its outcome; a deed gives undefined when it was called off. */
export type Act = (deed: () => Promise<string | undefined>) => Promise<void>;

/** What became of the last deed on a screen, and the place where that is said. `load` reads the screen's list anew. */
export const useOutcome = (load: () => Promise<void>) => {
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const place = useRef<HTMLDivElement>(null);

  const act: Act = useCallback(
    async (deed) => {
      setProblem('');
      setDone('');
      try {
        const words = await deed();
        if (words === undefined) return;
        await load();
        setDone(words);
      } catch (error) {
        setProblem(wordsOf(error));
      }
      place.current?.focus();
    },
    [load],
  );

  const outcome = (
    <div className="outcome" ref={place} tabIndex={-1}>
      <p className="door-problem" role="alert">
        {problem}
      </p>
      <p role="status">{done}</p>
    </div>
  );
  return { act, outcome, problem, setProblem };
};
