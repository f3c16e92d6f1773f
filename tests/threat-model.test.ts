import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:attack|-+) /.test(line))
  .map((line) => line.split('|').slice(1, -1));

it('every attack of the threat model names what stops it, and a test that is there', () => {
  expect(rows.length).toBeGreaterThan(30);
  const unproven = rows.filter(([, layer = '', proof = '']) => {
    const tests = [...proof.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    return layer.trim() === '' || tests.length === 0 || !tests.every((file) => existsSync(file));
  });
  expect(unproven).toEqual([]);
});
