import { expect, test } from 'vitest';
import { withPerson } from '../../../../cms/gateway/roster-changes/roster-text.ts';
import { readRoster, type Listed } from '../../../../cms/range-guard/roster.ts';
import { list, staff } from './office.ts';

const person = (fields: Partial<Listed> = {}): Listed => ({
  login: 'dewi@dinkes.demo',
  name: 'Dewi',
  role: 'writer',
  agencies: ['dinkes', 'bpbd'],
  ...fields,
});

test('somebody new stands last, and every remark stays', () => {
  const remarks = (text: string) => text.match(/#.*/g);
  const text = withPerson(list, 'dewi@dinkes.demo', person());
  expect(remarks(text)).toEqual(remarks(list));
  expect(text).toContain(
    `agencies: [dinkes]
  dewi@dinkes.demo:
    name: Dewi
    role: penulis
    agencies:
      - dinkes
      - bpbd
developers: [pengembang@palu.demo]
`,
  );
});

test('a change touches the lines of one person alone, in their old order', () => {
  const text = withPerson(
    list,
    staff.penulis,
    person({ login: staff.penulis, name: 'Penulis Dinkes', role: 'publisher' }),
  );
  expect(text).toContain('role: penyunting # sejak Maret');
  expect([...readRoster(text).editors.keys()]).toEqual(Object.values(staff));
});

test('whoever is written in capitals is the same person', () => {
  const badu = person({ login: staff.badu, name: 'Badu Baru', role: 'admin', agencies: [] });
  const text = withPerson(list, staff.badu, badu);
  expect(text).toContain('  Badu@palu.demo:\n    name: Badu Baru\n    role: admin\n');
  expect(readRoster(withPerson(text, staff.badu, undefined)).editors.has(staff.badu)).toBe(false);
});

test('whoever comes to work for the whole city has agencies no longer', () => {
  const raised = person({ login: staff.penulis, name: 'P', role: 'press', agencies: [] });
  const text = withPerson(list, staff.penulis, raised);
  expect(text.match(/agencies:/g)).toHaveLength(1);
});

test.each([
  ['no file', ''],
  ['an empty list', '# Catatan\neditors: {}\ndevelopers: []\n'],
  ['a list of nothing', 'editors:\n'],
  ['remarks alone', '# Catatan\n'],
])('%s becomes a list', (_what, text) => {
  const made = withPerson(text, 'dewi@dinkes.demo', person());
  expect(readRoster(made).editors.get('dewi@dinkes.demo')).toEqual(person());
  if (text.includes('Catatan')) expect(made).toContain('# Catatan');
});

test('the last one who goes leaves an empty list', () => {
  const text = withPerson('', 'dewi@dinkes.demo', person());
  const emptied = withPerson(text, 'dewi@dinkes.demo', undefined);
  expect(emptied).toContain('editors: {}');
  expect(readRoster(emptied).editors.size).toBe(0);
});

test.each([
  ['a line of its own', 'a: b\n  role: admin'],
  ['a colon', 'a: b'],
  ['a remark', 'Dewi # admin'],
  ['a tag', '!!js/function'],
  ['an anchor', '&a'],
  ['an alias', '*a'],
  ['a map', '{ role: admin }'],
  ['a list', '[admin]'],
  ['quotes', `O'Brien "Dewi"`],
  ['a number', '0123'],
  ['nothing', 'null'],
  ['a merge', '<<'],
  ['the end', '---'],
])('a name that looks like %s stays a name', (_what, name) => {
  const known = withPerson(list, 'dewi@dinkes.demo', person());
  for (const text of [list, known]) {
    const wanted = person({ name: name.replaceAll(/[<>\n]/g, ' ').trim() || 'x' });
    const made = readRoster(withPerson(text, wanted.login, wanted));
    expect(made.editors.get(wanted.login)).toEqual(wanted);
    expect(made.editors.size).toBe(7);
  }
});

test('a name with a line break is refused where nothing checked it before', () => {
  const evil = person({ name: 'a: b\n  role: admin' });
  expect(() => withPerson(list, evil.login, evil)).toThrow('tidak boleh berisi baris baru');
});

test('a list in which one change would be two is refused', () => {
  const shared = `editors:
  a@palu.demo: &sama
    name: A
    role: admin
  b@palu.demo: *sama
`;
  const raised: Listed = { login: 'a@palu.demo', name: 'AA', role: 'admin', agencies: [] };
  expect(() => withPerson(shared, raised.login, raised)).toThrow('lebih dari satu akun');
  expect(() => withPerson('editors: [', raised.login, raised)).toThrow('bukan YAML yang benar');
});
