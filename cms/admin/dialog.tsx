import type { ReactNode } from 'react';
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
