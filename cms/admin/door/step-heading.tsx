import { useEffect, useRef } from 'react';

const editor = 'Editor Portal Kota Palu';

/** The heading of a step. It takes the focus, so that whoever hears or magnifies the screen learns that it changed. */
export const StepHeading = ({ children }: { children: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = children === editor ? editor : `${children} – ${editor}`;
    heading.current?.focus();
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
