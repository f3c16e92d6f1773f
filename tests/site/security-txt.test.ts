import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { securityTxtFaults } from '#domain/security-txt.ts';
import { site } from './built-site.ts';

const file = path.join(site, '.well-known/security.txt');

it('whoever finds a hole is told whom to turn to, for months after the build', () => {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^Contact: https:/);
  expect(securityTxtFaults(text, statSync(file).mtime)).toEqual([]);
});
