import { describe, expect, test } from 'vitest';
import { readRoster } from '../../../cms/range-guard/roster.ts';

describe('the list of editors', () => {
  test('is read with names, roles in the code’s words, and e-mails in lower case', () => {
    const { editors, developers } = readRoster(`
editors:
  Sari@Dinkes.demo: { name: ' Sari Dewi ', role: penyunting, agencies: [dinkes] }
  humas@palu.demo: { name: Humas, role: humas }
developers: [Pengembang@Palu.demo]
`);
    expect([...editors]).toEqual([
      [
        'sari@dinkes.demo',
        { login: 'sari@dinkes.demo', name: 'Sari Dewi', role: 'publisher', agencies: ['dinkes'] },
      ],
      ['humas@palu.demo', { login: 'humas@palu.demo', name: 'Humas', role: 'press', agencies: [] }],
    ]);
    expect([...developers]).toEqual(['pengembang@palu.demo']);
  });

  test.each([
    ['a login that is no e-mail', 'sari: { name: Sari, role: humas }', 'sari: bukan surel'],
    [
      'a login twice',
      'a@palu.demo: { name: A, role: humas }\n  A@palu.demo: { name: B, role: humas }',
      'A@palu.demo: surel ini ada dua kali',
    ],
    ['no name', 'a@palu.demo: { role: humas }', 'a@palu.demo: name: isi dengan nama'],
    [
      'a name that would break the git log',
      'a@palu.demo: { name: "A <b@c.demo>", role: humas }',
      'nama tidak boleh',
    ],
    ['an unknown role', 'a@palu.demo: { name: A, role: bos }', 'role: pilih satu dari penulis'],
    [
      'a writer of no agency',
      'a@palu.demo: { name: A, role: penulis }',
      'agencies: penulis dan penyunting perlu',
    ],
    [
      'a publisher of no agency',
      'a@palu.demo: { name: A, role: penyunting, agencies: [] }',
      'agencies: penulis dan penyunting perlu',
    ],
    ['a password', 'a@palu.demo: { name: A, role: humas, password: x }', 'kolom password tidak'],
  ])('is refused whole with %s, and says where', (_what, line, words) => {
    expect(() => readRoster(`editors:\n  ${line}\n`)).toThrow(words);
  });

  test.each(['editors: [', '- a', 'editors: [1]', 'penulis: {}'])('%j is none', (text) => {
    expect(() => readRoster(text)).toThrow(expect.objectContaining({ name: 'BrokenRoster' }));
  });
});
