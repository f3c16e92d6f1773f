import { useSyncExternalStore } from 'react';

/** What the gateway says of a form while it is typed in. */
export interface LiveFinding {
  path: string;
  field?: string;
  problem: string;
  remedy: string;
  /** Whether it keeps nobody from saving: a publisher has to look at it. */
  waits: boolean;
}

let findings: readonly LiveFinding[] = [];
const listeners = new Set<() => void>();

const subscribe = (listen: () => void) => {
  listeners.add(listen);
  return () => void listeners.delete(listen);
};

/** Says what is found now. */
export const setFindings = (found: readonly LiveFinding[]): void => {
  if (found.length === 0 && findings.length === 0) return;
  findings = found;
  for (const listen of listeners) listen();
};

/** What is found now, for a component. */
export const useFindings = (): readonly LiveFinding[] =>
  useSyncExternalStore(subscribe, () => findings);

/** How many things keep the form from being saved, and how many a publisher has to look at, in a sentence or two; empty for none. */
export const summaryOf = (found: readonly LiveFinding[]): string => {
  const waiting = found.filter(({ waits }) => waits).length;
  const wrong = found.length - waiting;
  return [
    ...(wrong > 0 ? [`${wrong} hal perlu diperbaiki sebelum dapat disimpan.`] : []),
    ...(waiting > 0 ? [`${waiting} tautan perlu diperiksa penyunting sebelum terbit.`] : []),
  ].join(' ');
};
