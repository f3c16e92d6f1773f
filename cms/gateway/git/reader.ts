import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createMemory } from './memory.ts';

/** An object of the repository as it is stored. */
export interface StoredObject {
  id: string;
  type: string;
  bytes: Buffer;
}

/** Reads objects; the answers stand in the order of the questions, undefined where there is no such object. */
export type ReadObjects = (questions: readonly string[]) => Promise<(StoredObject | undefined)[]>;

interface Asked {
  questions: readonly string[];
  answers: (StoredObject | undefined)[];
  resolve: (answers: (StoredObject | undefined)[]) => void;
  reject: (reason: Error) => void;
}

/** How long the process is kept without a question, in milliseconds. */
const idleLimit = 30_000;

const headerPattern = /^([0-9a-f]+) (\w+) (\d+)$/;

/** Takes the first whole answer off `bytes`: with how much it took, or with how much it needs. */
const takeAnswer = (
  bytes: Buffer,
): { needed: number } | { taken: number; object: StoredObject | undefined } => {
  const end = bytes.indexOf('\n');
  if (end < 0) return { needed: bytes.length + 1 };
  const [, id, type, size] = headerPattern.exec(bytes.toString('utf8', 0, end)) ?? [];
  if (id === undefined || type === undefined) return { taken: end + 1, object: undefined };
  const start = end + 1;
  const taken = start + Number(size) + 1;
  if (bytes.length < taken) return { needed: taken };
  // A copy: a slice would keep the whole chunk alive.
  const object = { id, type, bytes: Buffer.from(bytes.subarray(start, taken - 1)) };
  return { taken, object };
};

/**
 * Reads through one `git cat-file --batch` that stays for the next question. It does not hold up the end of the program;
 * when it dies, the question that it died of fails, and the others go to its successor.
 */
const createKeptReader = (
  launch: () => ChildProcessWithoutNullStreams,
  died: (reason: string) => Error,
): ReadObjects => {
  const queue: Asked[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let idle: NodeJS.Timeout | undefined;

  const holdUp = (hold: boolean) => {
    for (const part of child ? [child, child.stdin, child.stdout, child.stderr] : []) {
      const handle = part as unknown as { ref?: () => void; unref?: () => void };
      if (hold) handle.ref?.();
      else handle.unref?.();
    }
  };
  const send = ({ questions }: Asked) => child?.stdin.write(`${questions.join('\n')}\n`);
  const rest = () => {
    holdUp(false);
    idle = setTimeout(() => {
      child?.stdin.end();
      child = undefined;
    }, idleLimit).unref();
  };
  const lost = (gone: ChildProcessWithoutNullStreams, reason: string) => {
    if (child !== gone) return;
    child = undefined;
    queue.shift()?.reject(died(reason));
    for (const asked of queue) asked.answers = [];
    if (queue.length > 0) begin();
  };
  const begin = () => {
    const started = launch();
    child = started;
    let held: Buffer[] = [];
    let size = 0;
    let needed = 1;
    let errors = '';
    started.stderr.on(
      'data',
      (chunk: Buffer) => (errors = `${errors}${chunk.toString()}`.slice(-2000)),
    );
    started.stdin.on('error', () => undefined);
    started.on('error', ({ message }) => lost(started, message));
    started.on('close', () => lost(started, errors));
    started.stdout.on('data', (chunk: Buffer) => {
      held.push(chunk);
      size += chunk.length;
      if (size < needed) return;
      let bytes = held.length === 1 ? chunk : Buffer.concat(held);
      for (let asked = queue[0]; asked; asked = queue[0]) {
        const answer = takeAnswer(bytes);
        needed = 'needed' in answer ? answer.needed : 1;
        if ('needed' in answer) break;
        bytes = bytes.subarray(answer.taken);
        asked.answers.push(answer.object);
        if (asked.answers.length === asked.questions.length) queue.shift()?.resolve(asked.answers);
      }
      held = bytes.length > 0 ? [bytes] : [];
      size = bytes.length;
      if (queue.length === 0) rest();
    });
    for (const asked of queue) send(asked);
  };

  return (questions) =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      const asked: Asked = { questions, answers: [], resolve, reject };
      queue.push(asked);
      if (child) {
        send(asked);
        holdUp(true);
      } else begin();
    });
};

const idPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Bytes of objects that are remembered, and the largest one among them. */
const [memorySize, memoryItem] = [128 * 1024 * 1024, 256 * 1024];

/** A reader of objects that remembers small ones: what an id names never changes. */
interface Reader {
  read: ReadObjects;
  /** Makes an object that was just stored known; it is not read again. */
  remember: (object: StoredObject) => void;
}

/** A reader that has read nothing yet. */
export const createReader = (
  launch: () => ChildProcessWithoutNullStreams,
  died: (reason: string) => Error,
): Reader => {
  const ask = createKeptReader(launch, died);
  const memory = createMemory<StoredObject>(memorySize, ({ bytes }) => bytes.length + 200);
  const remember = (object: StoredObject) => {
    if (object.bytes.length <= memoryItem) memory.set(object.id, object);
  };
  const read: ReadObjects = async (questions) => {
    if (questions.some((question) => question === '' || question.includes('\n')))
      throw new Error('a question is one line');
    const known = questions.map((question) => memory.get(question));
    const open = questions.filter((_, index) => known[index] === undefined);
    if (open.length === 0) return known;
    const answers = (await ask(open)).values();
    return questions.map((question, index) => {
      if (known[index]) return known[index];
      const object = answers.next().value;
      if (object && idPattern.test(question)) remember(object);
      return object;
    });
  };
  return { read, remember };
};
