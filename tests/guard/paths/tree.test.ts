import { describe, expect, it } from 'vitest';
import type { TreeFile } from '#guard/paths/tree-file.ts';
import { guardTree } from '#guard/tree.ts';
import { writeText } from '#model/frontmatter.ts';
import { makeData } from '../../make.ts';

const agency = 'content/agencies/dinkes';
const news = `${agency}/news/uji/index.md`;

const texts: Readonly<Record<string, string>> = {
  [`${agency}/profile.yml`]: writeText(makeData('agency'), '', 'yml'),
  'content/topics.yml': 'kesehatan: { title: Kesehatan, audience: [warga] }\n',
};

const file = (path: string, more: Partial<TreeFile> = {}): TreeFile => ({
  path,
  mode: '100644',
  size: 1,
  ...more,
});

/** The rules that find something in the news folder of a sound agency, with the paths they name. */
const found = async (...files: TreeFile[]) => {
  const all = [...Object.keys(texts), news].map((path) => file(path)).concat(files);
  const read = (path: string) => {
    const text =
      texts[path] ?? (path === news ? writeText(makeData('news'), 'Isi.', 'md') : undefined);
    if (text === undefined && !path.endsWith('.pdf')) throw new Error(`${path} was read`);
    return Buffer.from(text ?? '%PDF-1.7');
  };
  const rules = new Set(['plain', 'unique', 'entry-files', 'file-size', 'whole', 'path']);
  const findings = await guardTree(all, read);
  return findings
    .filter(({ guard }) => rules.has(guard))
    .map(({ guard, path }) => `${guard} ${path}`);
};

describe('the guard of the whole tree', () => {
  it('lets a plain agency pass', async () => {
    expect(await found(file(`${agency}/news/uji/siaran.pdf`))).toEqual([]);
  });

  it.each([
    ['a link', '120000'],
    ['a sub-project', '160000'],
    ['a pipe or device', '000000'],
  ])('refuses %s unread', async (_name, mode) => {
    const path = `${agency}/news/uji/index.en.md`;
    expect(await found(file(path, { mode }))).toEqual([`plain ${path}`]);
  });

  it('refuses a program', async () => {
    const path = `${agency}/news/uji/siaran.pdf`;
    expect(await found(file(path, { mode: '100755' }))).toEqual([`plain ${path}`]);
  });

  it('refuses what is empty or too large, unread', async () => {
    const [empty, large] = [`${agency}/news/uji/a.pdf`, `${agency}/news/uji/b.pdf`];
    expect(
      await found(file(empty, { size: 0 }), file(large, { size: 10 * 1024 * 1024 + 1 })),
    ).toEqual([`file-size ${empty}`, `file-size ${large}`]);
  });

  it('refuses a file and a folder that are others on a machine without case', async () => {
    const upper = `${agency}/news/uji/Siaran.pdf`;
    const folder = `${agency}/News/lain/b.pdf`;
    expect(await found(file(`${agency}/news/uji/siaran.pdf`), file(upper), file(folder))).toEqual([
      `unique ${upper}`,
      `unique ${folder}`,
      `path ${upper}`,
      `path ${folder}`,
    ]);
  });

  it('refuses two spellings of one accented letter', async () => {
    const [composed, apart] = [`${agency}/news/caf\u00e9/a.pdf`, `${agency}/news/cafe\u0301/a.pdf`];
    expect(await found(file(composed), file(apart))).toContain(`unique ${apart}`);
  });

  it('takes sixty files beside an entry, and no more', async () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_each, index) => file(`${agency}/news/uji/a${index}.pdf`));
    expect(await found(...files(59))).toEqual([]);
    expect(await found(...files(60))).toEqual([`entry-files ${agency}/news/uji/a59.pdf`]);
  });

  it('refuses a file whose entry is not there', async () => {
    const path = `${agency}/news/lain/siaran.pdf`;
    expect(await found(file(path))).toEqual([`whole ${path}`]);
  });
});
