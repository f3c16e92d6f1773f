import type { Found, Guard, GuardedBody } from '../check.ts';
import type { BodyNode } from '../body/markdown.ts';
import { linksOf } from '../links.ts';
import type { Passage } from '../passages.ts';
import { stretchesOf } from '../stretches.ts';
import { isUnseen } from './link-texts.ts';

/** The longest words for a picture, and the longest words that only a hovering mouse shows, in characters. */
const maxAlt = 300;
const maxTitle = 120;
/** The most empty lines before a text goes on. */
const maxEmptyLines = 20;
/** How often the same two words may follow one another in a passage, and how much of it they may be. */
const maxPairs = 5;
const maxShare = 0.3;

/** A line that shows nothing: spaces of every kind, signs that break a line, and their entities. */
const emptyLine =
  /^(?:[\s\\>\u00AD\u115F\u1160\u200B-\u200F\u2060\u2800\u3164\uFEFF]|&(?:nbsp|emsp|ensp|zwnj|#160|#xa0);)*$/i;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u2800\u3000\u3164]{9}/;

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
  let empty = 0;
  for (const [index, line] of body.trimEnd().split('\n').entries()) {
    empty = emptyLine.test(line) ? empty + 1 : 0;
    if (empty > maxEmptyLines)
      return [
        {
          line: bodyLine + index,
          column: 1,
          field: 'Isi',
          problem: 'Ada banyak baris kosong, lalu tulisan berlanjut jauh di bawahnya.',
          remedy: 'Hapus baris kosongnya.',
        },
      ];
  }
  return [];
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
  return spaces.test(words) ||
    (keys !== undefined && /\n[^\S\n]*\n[^\S\n]*\n[^\S\n]*\n[^\S\n]*\n/.test(words))
    ? [
        {
          ...at(0),
          field,
          problem:
            'Bagian ini memuat banyak baris atau spasi kosong, sehingga tulisan sesudahnya tersembunyi.',
          remedy: 'Hapus yang kosong.',
        },
      ]
    : [];
};

/** Nothing in a text is there for machines alone: what is written can be seen, and is where a reader sees it. */
export const hiddenText: Guard<GuardedBody> = {
  id: 'hidden-text',
  check: (text) => [
    ...linksOf(text)
      .filter(isUnseen)
      .map(({ at, field }) => ({
        ...at(),
        field,
        problem: 'Tautan ini tidak punya teks yang dapat dibaca.',
        remedy: 'Tulis nama halaman tujuannya sebagai teks tautan, atau hapus tautannya.',
      })),
    ...pictures(text),
    ...gaps(text),
    ...stretchesOf(text).flatMap(stuffed),
  ],
};
