import { describe, expect, it } from 'vitest';
import { FrontmatterError, readText, writeText } from '#model/frontmatter.ts';

describe('readText', () => {
  it('gives the data, the body and the line on which the body begins', () => {
    expect(readText('---\ntitle: Halo\n---\n\nIsi.\n', 'md')).toEqual({
      data: { title: 'Halo' },
      body: 'Isi.\n',
      bodyLine: 5,
    });
    expect(readText('title: Halo\n', 'yml')).toEqual({
      data: { title: 'Halo' },
      body: '',
      bodyLine: 1,
    });
  });

  it('takes front matter that is empty, and Windows line ends', () => {
    expect(readText('---\n---\nIsi.\n', 'md')).toEqual({ data: {}, body: 'Isi.\n', bodyLine: 3 });
    expect(readText('---\r\na: 1\r\n---\r\n\r\nIsi.', 'md')).toEqual({
      data: { a: 1 },
      body: 'Isi.',
      bodyLine: 5,
    });
  });

  it('leaves a date that does not exist the text it is', () => {
    expect(readText('date: 2026-02-30\n', 'yml').data).toEqual({ date: '2026-02-30' });
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', 1],
    ['an anchor', 'a: &x 1\n', 1],
    ['a tag', 'a: !!js/function x\n', 1],
    ['a key given twice', 'a: 1\na: 2\n', 2],
    ['broken YAML', 'a: b: c\n', 1],
    ['a list', '- a\n', 1],
  ])('refuses %s, naming the line', (_name, raw, line) => {
    expect(() => readText(raw, 'yml')).toThrow(FrontmatterError);
    expect(() => readText(raw, 'yml')).toThrow(expect.objectContaining({ line }) as Error);
  });

  it.each([
    ['an alias', 'title: a\nb: *x\n'],
    ['a tag', 'title: a\nb: !x y\n'],
    ['a merge key', 'title: a\nb: { <<: { c: 1 } }\n', 6],
    ['a number as a key', 'title: a\nb: { 12: c }\n', 6],
    ['a name that every object has', 'title: a\nb: { __proto__: c }\n', 6],
  ])('names the column of %s', (_name, front, column = 4) => {
    const place = { line: 3, column };
    const raw = `---\n${front}---\n`;
    expect(() => readText(raw, 'md')).toThrow(expect.objectContaining(place) as Error);
  });

  it('refuses a Markdown file without front matter', () => {
    expect(() => readText('Halo', 'md')).toThrow(/di antara dua baris ---/);
  });
});

describe('writeText', () => {
  it.each([
    {
      title: 'Ya: dan “tidak”',
      date: '2026-03-09',
      at: '2026-03-09T08:30',
      hour: '08:30',
      no: 'no',
      octal: '012',
      long: 'a\nb',
      list: [{ a: 'x' }],
      flag: true,
      year: 2026,
    },
    { title: '# bukan komentar', empty: '', emoji: '👍', dash: '- x' },
  ])('is read back as it was: %j', (data) => {
    expect(readText(writeText(data, 'Isi.\n\n- a', 'md'), 'md')).toMatchObject({
      data,
      body: 'Isi.\n\n- a\n',
    });
  });

  it('changes nothing when written twice', () => {
    const once = writeText({ title: 'Halo', date: '2026-03-09' }, 'Isi.', 'mdx');
    const { data, body } = readText(once, 'mdx');
    expect(writeText(data, body, 'mdx')).toBe(once);
  });

  it('writes a letter and its accent as one', () => {
    expect(writeText({ title: 'Kafe\u0301' }, 'e\u0301', 'md')).toBe(
      '---\ntitle: Kaf\u00e9\n---\n\n\u00e9\n',
    );
  });

  it('quotes dates, so that every YAML reader sees a text', () => {
    expect(writeText({ date: '2026-03-09' }, '', 'yml')).toBe('date: "2026-03-09"\n');
  });
});
