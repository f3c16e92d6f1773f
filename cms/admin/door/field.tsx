import { useId, type ComponentProps } from 'react';

interface Props extends ComponentProps<'input'> {
  label: string;
  /** What is asked of the words. */
  hint?: string;
  /** What is wrong with them; empty when nothing is. */
  problem?: string;
}

/** A field with its name, its hint, and beside it, read aloud, what is wrong. */
export const Field = ({ label, hint, problem = '', ...input }: Props) => {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="door-hint">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        aria-invalid={problem !== ''}
        aria-describedby={`${hint === undefined ? '' : `${id}-hint `}${id}-problem`}
      />
      <p id={`${id}-problem`} className="door-problem" role="alert">
        {problem}
      </p>
    </>
  );
};
