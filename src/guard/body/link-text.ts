import type { Guard, GuardedBody } from '../check.ts';
import { wordsOf, type BodyNode } from './markdown.ts';
import { foundAt, nodesOf, quoted } from './nodes.ts';

/** Link texts that say nothing of where they lead, folded as {@link folded}. */
const empty = new Set(
  `klik|klik di sini|klik disini|klik saja|klik ini|klik tautan ini|klik link ini|klik tombol ini
  |di sini|disini|sini|di sana|ini|tautan|tautan ini|tautan berikut|link|link ini|link berikut|di tautan ini|di link ini
  |selengkapnya|baca|baca selengkapnya|baca selengkapnya di sini|baca lebih lanjut|baca di sini|lihat|lihat selengkapnya
  |lihat di sini|lebih lanjut|info|info selengkapnya|info lebih lanjut|informasi selengkapnya|info lengkap|unduh
  |unduh di sini|unduh disini|download|download di sini|buka|lanjut|daftar di sini|daftar disini|halaman ini
  |here|click|click here|click this|click this link|tap here|press here|this|this link|this page|link here|more|more info
  |more information|read more|read more here|learn more|find out more|see more|see here|details|continue|go|download here`
    .split('|')
    .map((words) => words.trim()),
);

/** The longest address that may stand as the text of its own link. */
const longestAddress = 40;

const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is said for politeness around such words. */
const polite =
  /^(?:(?:silakan|silahkan|mohon|ayo|yuk|please) )+|(?: (?:aja|saja|dong|ya|yuk|sekarang|now)){1,5}$/g;

/** A number that is no year and no telephone number: “1”, “[2]”, “10”. A list of pages needs words too, such as “Halaman 2”. */
const isNumber = (plain: string): boolean => /^\p{N}{1,2}(?: \p{N}{1,2})*$/u.test(plain);

const saysNothing = (plain: string): boolean =>
  isNumber(plain) || empty.has(plain) || empty.has(plain.replaceAll(polite, ''));

const isLongAddress = (words: string) =>
  words.length > longestAddress && /^(?:[a-z][a-z0-9+.-]*:|www\.)\S+$/i.test(words);

const problemOf = (node: BodyNode): string | undefined => {
  const words = wordsOf(node).trim();
  const plain = folded(words);
  if (plain === '') return 'Tautan tidak punya teks.';
  if (saysNothing(plain)) return `Teks tautan ${quoted(words)} tidak mengatakan ke mana ia menuju.`;
  return isLongAddress(words)
    ? `Teks tautan ${quoted(words)} adalah alamat yang panjang, sulit dibaca dan didengar.`
    : undefined;
};

/** The text of a link says where it leads, also to someone who hears only the links of a page. */
export const linkText: Guard<GuardedBody> = {
  id: 'link-text',
  check: (text) =>
    [...nodesOf(text.root)].flatMap(({ node }) => {
      const problem = node.type === 'link' ? problemOf(node) : undefined;
      return problem === undefined
        ? []
        : [
            foundAt(text, node, {
              problem,
              remedy: 'Tulis tujuannya sebagai teks tautan, misalnya “Syarat akta kelahiran”.',
            }),
          ];
    }),
};
