import { expect, it } from 'vitest';
import { headerDifferences } from '../../scripts/verify/headers.ts';

const wanted = 'max-age=63072000; includeSubDomains; preload';
const transport = (sent: string | undefined, isSecure = true) =>
  headerDifferences(
    {
      status: 200,
      isSecure,
      headers: new Headers(sent === undefined ? {} : { 'Strict-Transport-Security': sent }),
    },
    { 'Strict-Transport-Security': wanted },
  ).map(({ how }) => how);

it.each([
  ['the rule’s own', wanted, []],
  ['in another order', 'preload; INCLUDESUBDOMAINS ; max-age="63072000"', []],
  ['longer', 'max-age=99999999; includeSubDomains; preload', []],
  ['shorter', 'max-age=300; includeSubDomains; preload', ['lebih lemah']],
  ['of this host alone', 'max-age=63072000; preload', ['lebih lemah']],
  ['switched off', 'max-age=0', ['lebih lemah']],
  ['shorter, and the rule’s own after it', `max-age=300, ${wanted}`, ['lebih lemah']],
  ['missing', undefined, ['hilang']],
])('HTTPS that holds %s is told apart from what the rules demand', (_name, sent, how) => {
  expect(transport(sent)).toEqual(how);
});

it('nobody expects HSTS over plain HTTP', () => {
  expect(transport(undefined, false)).toEqual([]);
});

it('a second policy is another policy', () => {
  const policies = (sent: string) =>
    headerDifferences(
      { status: 200, isSecure: false, headers: new Headers({ 'Content-Security-Policy': sent }) },
      { 'Content-Security-Policy': "default-src 'none'; sandbox" },
    ).map(({ how }) => how);
  expect(policies("sandbox; default-src 'none', default-src 'none'; sandbox")).toEqual([]);
  expect(policies("default-src 'none'; sandbox, script-src *")).toEqual(['lain']);
  expect(policies("default-src 'none'; sandbox allow-scripts")).toEqual(['lain']);
});

it('what a rule demands of a page is not demanded of a redirect, but nothing may be added to it', () => {
  const headers = new Headers({ Location: '/berita/', 'Set-Cookie': 'a=1' });
  expect(
    headerDifferences({ status: 301, isSecure: false, headers }, { 'Referrer-Policy': 'x' }),
  ).toEqual([{ header: 'Set-Cookie', how: 'ditambahkan', value: 'a=1' }]);
});
