import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeownersOf } from '../../../cms/range-guard/codeowners.ts';
import { readRoster } from '../../../cms/range-guard/roster.ts';

const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/ +/g, ' '));

test('every agency is reviewed by its publishers and the press office, code by developers', () => {
  const roster = readRoster(readFileSync(new URL('editors.yml', import.meta.url), 'utf8'));
  expect(rowsOf(codeownersOf(roster))).toEqual([
    '* pengembang@diskominfo.palu.go.id',
    '/content/ humas@palu.go.id',
    '/content/agencies/dinkes/ humas@palu.go.id penyunting@dinkes.palu.go.id',
    '/cms/editors.yml pengembang@diskominfo.palu.go.id',
    '/cms/allowed-signers pengembang@diskominfo.palu.go.id',
    '/.github/ pengembang@diskominfo.palu.go.id',
  ]);
});

test('an empty list owns nothing, and says so', () => {
  const text = codeownersOf(readRoster(''));
  expect(rowsOf(text)).toEqual([]);
  expect(text).toContain('belum menunjuk siapa pun');
});
