import { useSyncExternalStore } from 'react';

/** What the gateway says of a form while it is typed in. */
export interface LiveFinding {
  path: string;
  field?: string;
  problem: string;
  remedy: string;
  /** `wrong` keeps the form from being saved; `waits`: a publisher has to look at it; `note`: it is only told. */
  level: 'wrong' | 'waits' | 'note';
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

const sentences: Readonly<Record<LiveFinding['level'], string>> = {
  wrong: 'hal perlu diperbaiki sebelum dapat disimpan.',
  waits: 'tautan perlu diperiksa penyunting sebelum terbit.',
  note: 'tautan tidak sampai ke halaman mana pun.',
};

const levels = Object.keys(sentences) as LiveFinding['level'][];

/** How many things there are of each level, a sentence each; empty for none. */
export const summaryOf = (found: readonly LiveFinding[]): string =>
  levels
    .map((level) => ({ level, count: found.filter((each) => each.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${sentences[level]}`)
    .join(' ');

/** Whether something keeps the form from being saved. */
export const isWrong = (found: readonly LiveFinding[]): boolean =>
  found.some(({ level }) => level === 'wrong');
