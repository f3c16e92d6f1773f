import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { auditFaults, judgements } from '../../scripts/packages/audit.ts';
import { makeBill, readBill } from '../../scripts/packages/bill.ts';
import { readPackages } from '../../scripts/packages/lock.ts';

const now = new Date('2026-11-24T00:00:00Z');

/** A report as npm writes it: `tua` has a hole, `pemakai` uses it. */
const report = {
  auditReportVersion: 2,
  vulnerabilities: {
    tua: {
      name: 'tua',
      via: [
        {
          source: 1,
          name: 'tua',
          title: 'Slow on long input',
          url: 'https://github.com/advisories/GHSA-2222-3333-4444',
          severity: 'high',
        },
      ],
    },
    pemakai: { name: 'pemakai', via: ['tua'] },
  },
};

const judged = (more: object = {}) =>
  judgements.parse([
    {
      advisory: 'GHSA-2222-3333-4444',
      package: 'tua',
      judged: '2026-11-01',
      reason: 'Reads our own short configuration alone, while the portal is built.',
      ...more,
    },
  ]);

describe('known holes', () => {
  it('that nobody judged are told once, with their address', () => {
    expect(auditFaults(report, [], now)).toEqual([
      'Not judged: tua GHSA-2222-3333-4444, high: Slow on long input (https://github.com/advisories/GHSA-2222-3333-4444)',
    ]);
  });

  it('that were judged lately are silent', () => {
    expect(auditFaults(report, judged(), now)).toEqual([]);
  });

  it('are judged again after half a year, and forgotten when they are gone', () => {
    expect(auditFaults(report, judged({ judged: '2026-05-01' }), now)).toEqual([
      'To be judged again: tua GHSA-2222-3333-4444, of 2026-05-01',
    ]);
    expect(auditFaults({ vulnerabilities: {} }, judged(), now)).toEqual([
      'No longer reported: tua GHSA-2222-3333-4444',
    ]);
  });

  it('are not taken for none when the registry does not answer', () => {
    expect(() => auditFaults({ message: '405 Method Not Allowed' }, [], now)).toThrow();
  });

  it('that were judged say by whom they can be met', () => {
    expect(() =>
      judgements.parse(parse(readFileSync('docs/advisories.yml', 'utf8'))),
    ).not.toThrow();
    expect(() => judged({ reason: 'fine' })).toThrow();
  });
});

describe('the bill of materials', () => {
  const bill = makeBill('.');

  it('names every package that runs in service, in the version that is locked, and none that only tests', () => {
    const { manifest } = readPackages('.');
    const parts = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const wanted = Object.entries(manifest.dependencies).map((pair) => pair.join('@'));
    expect(wanted.filter((part) => !parts.has(part))).toEqual([]);
    expect(parts.has(`vitest@${manifest.devDependencies['vitest']}`)).toBe(false);
    // What packages in service bring along.
    expect(parts.size).toBeGreaterThan(3 * wanted.length);
  });

  it('is refused when a part is missing or named twice', () => {
    const [first, ...rest] = bill.components;
    expect(() => readBill({ ...bill, components: rest })).toThrow(/not listed/);
    expect(() => readBill({ ...bill, components: [first, first, ...rest] })).toThrow(
      /one reference/,
    );
    expect(() => readBill({ ...bill, bomFormat: 'SPDX' })).toThrow();
  });
});
