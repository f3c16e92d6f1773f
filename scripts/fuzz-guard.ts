import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { Judge } from '../tests/hostile/fuzz/judge.ts';
import { guardHolds } from '../tests/hostile/fuzz/property.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
});

const end = Date.now() + Number(values.minutes) * 60_000;
const runsAtOnce = 1000;

const judge = new Judge();
let runs = 0;
try {
  do {
    const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
    const result = await fc.check(guardHolds(judge), { seed, numRuns: runsAtOnce });
    runs += result.numRuns;
    console.log(`seed ${seed}: ${result.numRuns} files${result.failed ? ', failed' : ''}`);
    if (result.failed) {
      console.error(fc.defaultReportMessage(result));
      process.exitCode = 1;
    }
  } while (values.seed === undefined && Date.now() < end && process.exitCode === undefined);
} finally {
  judge.close();
}
console.log(`${runs} files`);
