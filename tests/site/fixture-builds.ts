import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { findIsolation } from '../../scripts/build/isolation.ts';
import type { TwoBuilds } from '../../scripts/build/twice.ts';

const isolation = findIsolation();
// Where a tool is missing, nobody asked the kernel: that is a failure.
const refusal = 'refusal' in isolation && isolation.asked ? isolation.refusal : undefined;

const askFor = (address: string) =>
  `fetch('${address}').then(() => console.log('reached'), ({ cause }) => console.log(cause.code))`;

/** What a build takes from the machine that it runs on: nothing. */
export const ofBuilds = (built: () => TwoBuilds): void => {
  describe('a build', () => {
    it.skipIf(refusal !== undefined)(
      `needs no network${refusal === undefined ? '' : `: the kernel refuses a namespace (${refusal})`}`,
      async () => {
        expect(built().refusal).toBeUndefined();
        const server = createServer((_, response) => response.end());
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
        const [program, ...args] = 'prefix' in isolation ? isolation.prefix : ['false'];
        const run = [...args, process.execPath, '-e', askFor(address)];
        expect(execFileSync(program, run, { encoding: 'utf8' }).trim()).toBe('ENETUNREACH');
        server.close();
      },
    );

    it('gives the same bytes at another place, in another time zone, language and environment', () => {
      expect(built().files).toBeGreaterThan(300);
      expect(built().different).toEqual([]);
    });
  });
};
