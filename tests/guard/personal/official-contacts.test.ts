import { expect, it } from 'vitest';
import { contactsIn } from '#guard/personal/official-contacts.ts';
import { normalPhone } from '#guard/personal/phones.ts';
import { guardTree } from '#guard/tree.ts';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../../make.ts';

const counter = contentPath('counter', 'dinkes/imunisasi');
const contactsOf = (texts: Record<string, string>) =>
  contactsIn(Object.keys(texts), (path) => texts[path]);

it.each([
  '081145000123',
  '+6281145000123',
  '6281145000123',
  '006281145000123',
  '+62081145000123',
  '81145000123',
])('%s is one number, however it is written', (written) => {
  expect(normalPhone(written.replace('+', ''))).toBe('81145000123');
});

it('an agency vouches for its own texts, and the city for all', () => {
  const isOfficial = contactsOf({
    [contentPath('agency', 'dinkes')]: 'contacts: { email: Sehat.Bersama@gmail.com }\n',
    [counter]: "phone: '+62 (811) 4500-123'\n",
    [contentPath('city', 'city')]: 'emergency: [{ phone: 0811-0000-112 }]\n',
  });
  const known = (contact: string) =>
    ['dinkes', 'bpbd', undefined].filter((agency) => isOfficial(contact, agency));
  expect(known('sehat.bersama@gmail.com')).toEqual(['dinkes']);
  expect(known('8114500123')).toEqual(['dinkes']);
  expect(known('8110000112')).toEqual(['dinkes', 'bpbd', undefined]);
  expect(known('8123456789')).toEqual([]);
});

it.each([
  ['words beside the contact field', 'title: Loket 0811-4500-123\nsummary: WA 0811-4500-123\n'],
  ['a translation', undefined],
  ['a counter that was withdrawn', 'phone: 0811-4500-123\nwithdrawn: { reason: dicabut }\n'],
  ['data that are none', 'phone: "0811-4500-123\n'],
  ['data that would exhaust a parser', `phone: 0811-4500-123\nx: ${'['.repeat(5000)}\n`],
  ['a number deeper than a contact field lies', 'a: { b: { c: { phone: 0811-4500-123 } } }\n'],
])('%s vouches for nothing', (_name, raw) => {
  const path = raw === undefined ? counter.replace('index.', 'index.en.') : counter;
  const isOfficial = contactsOf({ [path]: raw ?? 'phone: 0811-4500-123\n' });
  expect(isOfficial('8114500123', 'dinkes')).toBe(false);
});

it('a contact that an agency gave up vouches for its older texts', () => {
  const isOfficial = contactsOf({
    [contentPath('agency', 'dinkes')]:
      'formerContacts: [0811-4500-123, Sehat.Lama@gmail.com, 7271010101010001]\n',
    [counter]: 'formerContacts: [0811-9999-123]\nfacilities: [0811-8888-123]\n',
  });
  expect(isOfficial('8114500123', 'dinkes')).toBe(true);
  expect(isOfficial('sehat.lama@gmail.com', 'dinkes')).toBe(true);
  expect(isOfficial('8114500123', 'bpbd')).toBe(false);
  expect(isOfficial('8118888123', 'dinkes')).toBe(false);
});

it('a tree is judged by its own contact fields', async () => {
  const text = (kind: 'agency' | 'counter' | 'news', data: object, body = '') =>
    writeText({ ...makeData(kind), ...data }, body, kind === 'news' ? 'md' : 'yml');
  const personalOf = async (phone: string) => {
    const texts: Record<string, string> = {
      'content/topics.yml': 'kesehatan: {}\n',
      [contentPath('agency', 'dinkes')]: text('agency', {}),
      [counter]: text('counter', { phone }),
      [contentPath('news', 'dinkes/uji')]: text('news', {}, 'Hubungi WhatsApp 0811 4500 123.'),
    };
    const files = Object.entries(texts).map(([path, { length: size }]) => ({
      path,
      mode: '100644',
      size,
    }));
    const found = await guardTree(files, (path) => Buffer.from(texts[path] ?? ''));
    return found.flatMap(({ guard, remedy }) => (guard === 'personal' ? [remedy] : []));
  };
  expect(await personalOf('+62 811 4500 123')).toEqual([]);
  expect(await personalOf('(0451) 421234')).toEqual([
    expect.stringContaining('isi dulu di kontak resmi instansi atau loket dan terbitkan'),
  ]);
});
