import type { Found, Guard, GuardedBody } from '../check.ts';
import type { BodyNode } from '../body/markdown.ts';
import { linksOf } from '../links.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { isUnseen } from './link-texts.ts';

/** The longest words for a picture, and the longest words that only a hovering mouse shows, in characters. */
const maxAlt = 300;
const maxTitle = 120;
/** The most empty lines before a text goes on, and the most spaces. */
const maxEmptyLines = 12;
const maxSpaces = 40;
/** How often the same two words may follow one another in a passage, and how much of it they may be. */
const maxPairs = 5;
const maxShare = 0.3;

const emptyLines = new RegExp(
  `(?:^[\\s\\\\>\\u200B-\\u200F\\u2060\\u2800\\u3164]*(?:&(?:nbsp|emsp|ensp|zwnj|#160|#xa0);[\\s\\\\]*)*\\n){${maxEmptyLines + 1},}(?=.*\\S)`,
  'im',
);
const spaces = new RegExp(`[^\\S\\n]{${maxSpaces + 1},}\\S|(?:&nbsp;){9,}`, 'i');

const pictures = (text: GuardedBody): Found[] => {
  const visit = (node: BodyNode): Found[] => {
    const at = {
      line: text.bodyLine + (node.position?.start.line ?? 1) - 1,
      column: node.position?.start.column ?? 1,
      field: 'Isi',
    };
    const found: Found[] = [];
    if ((node.alt ?? '').length > maxAlt)
      found.push({
        ...at,
        problem: `Teks pengganti gambar lebih dari ${maxAlt} huruf, padahal hampir tidak ada yang melihatnya.`,
        remedy: 'Ceritakan gambar dalam satu kalimat; tulis selebihnya di isi.',
      });
    if ((node.title ?? '').length > maxTitle)
      found.push({
        ...at,
        problem: `Judul tautan atau gambar lebih dari ${maxTitle} huruf, padahal hanya tampak bila tetikus diam di atasnya.`,
        remedy: 'Pindahkan kata-katanya ke isi.',
      });
    return [...found, ...(node.children ?? []).flatMap(visit)];
  };
  return visit(text.root);
};

const gaps = ({ body, bodyLine }: GuardedBody): Found[] => {
  const [found, problem] = emptyLines.exec(body)
    ? [emptyLines.exec(body), 'Ada banyak baris kosong, lalu tulisan berlanjut jauh di bawahnya.']
    : [
        spaces.exec(body),
        'Ada banyak spasi berturut-turut, sehingga tulisan sesudahnya tersembunyi.',
      ];
  return found
    ? [
        {
          line: bodyLine + body.slice(0, found.index).split('\n').length - 1,
          column: 1,
          field: 'Isi',
          problem: problem as string,
          remedy: 'Hapus baris atau spasi kosongnya.',
        },
      ]
    : [];
};

const isStuffed = (words: string): boolean => {
  if (words.length < 80) return false;
  const list = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const [index, word] of list.entries()) {
    const pair = `${word} ${list[index + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most > maxPairs && most * 2 > list.length * maxShare;
};

const stuffed = ({ words, field, keys, at }: Passage): Found[] => {
  if (isStuffed(words))
    return [
      {
        ...at(0),
        field,
        problem: 'Kata yang sama diulang-ulang, seperti tulisan untuk mesin pencari.',
        remedy: 'Tulis sekali saja, dalam kalimat untuk warga.',
      },
    ];
  return keys !== undefined && /\n(?:[^\S\n]*\n){5}|[^\S\n]{41}/.test(words)
    ? [
        {
          ...at(0),
          field,
          problem: 'Isian ini memuat banyak baris atau spasi kosong.',
          remedy: 'Hapus yang kosong.',
        },
      ]
    : [];
};

/** Nothing in a text is there for machines alone: what is written can be seen, and is where a reader sees it. */
export const hiddenText: Guard<GuardedBody> = {
  id: 'hidden-text',
  check: (text) => [
    ...[...linksOf(text)].filter(isUnseen).map(({ at, field }) => ({
      ...at(),
      field,
      problem: 'Tautan ini tidak punya teks yang dapat dibaca.',
      remedy: 'Tulis nama halaman tujuannya sebagai teks tautan, atau hapus tautannya.',
    })),
    ...pictures(text),
    ...gaps(text),
    ...[...passagesOf(text)].flatMap(stuffed),
  ],
};
