import { createQueue } from '../queue.ts';

/** How many uploads are unpacked at once: each holds its content in memory and a processor busy. */
const lanes = 2;

const queue = createQueue();
let turn = 0;

/** Runs a heavy task when its turn comes. */
export const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
  turn = (turn + 1) % lanes;
  return queue(String(turn), task);
};
