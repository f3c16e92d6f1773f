import { guardFile } from '#guard/guard.ts';
import { around } from '../corpus.ts';
import { faultsOfRendered } from './rendered.ts';
import type { Answer, Question } from './judge.ts';

const extensionOf = (path: string) => path.split('.').at(-1);

/** Judges one file after another, in a process of its own: a native parser that is exhausted takes its process along. */
process.on('message', ({ path, base64 }: Question) => {
  const bytes = Buffer.from(base64, 'base64');
  const before = process.resourceUsage().maxRSS;
  const begin = process.cpuUsage();
  const answer = (rest: Pick<Answer, 'passed' | 'faults'>) => {
    const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
    const { user, system } = process.cpuUsage(begin);
    process.send?.({ ...rest, milliseconds: (user + system) / 1000, megabytes });
  };
  guardFile(path, bytes, around({ name: '', group: '', path, bytes })).then(
    (findings) => {
      const extension = extensionOf(path);
      const isBody = extension === 'md' || extension === 'mdx';
      const passed = findings.length === 0;
      answer({
        passed,
        faults: passed && isBody ? faultsOfRendered(bytes.toString(), extension) : [],
      });
    },
    (error: unknown) => answer({ passed: false, faults: [`crash: ${String(error)}`] }),
  );
});
