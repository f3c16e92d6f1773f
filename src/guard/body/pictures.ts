import { fileNameImage } from '#model/fields.ts';
import { attachmentPath } from '#model/path.ts';
import type { Guard, GuardedBody, GuardedText, Surroundings } from '../check.ts';
import type { BodyNode } from './markdown.ts';
import { foundAt, nodesOf, quoted } from './nodes.ts';

const isPictureName = (url: string) => fileNameImage().safeParse(url).success;

/** A picture's address becomes an import: it is the bare name of a picture, without a path, a question mark or a module behind it. */
const isBeside = (url: string, { place }: GuardedText, around: Surroundings) =>
  isPictureName(url) && around.has(attachmentPath(place.kind, place.id, url));

const faultsOf = ({ url = '', alt = '', title }: BodyNode, isThere: boolean) => [
  ...(isThere
    ? []
    : [
        {
          problem: `Gambar ${quoted(url)} tidak ada di folder tulisan ini.`,
          remedy: 'Unggah gambarnya lewat penyunting, lalu pilih dari sana.',
        },
      ]),
  ...(alt.trim() === '' || alt.trim().toLowerCase() === url.toLowerCase()
    ? [
        {
          problem: `Gambar ${quoted(url)} belum punya teks pengganti.`,
          remedy: 'Ceritakan isi gambar dalam satu kalimat.',
        },
      ]
    : []),
  ...(title
    ? [
        {
          problem: `Gambar ${quoted(url)} memakai keterangan yang hanya tampak dengan tetikus.`,
          remedy: 'Tulis keterangannya di bawah gambar.',
        },
      ]
    : []),
];

/** Pictures are real files beside the entry, and are told in words. */
export const pictures: Guard<GuardedBody> = {
  id: 'pictures',
  check: (text, around) =>
    [...nodesOf(text.root)]
      .filter(({ node }) => node.type === 'image')
      .flatMap(({ node }) =>
        faultsOf(node, isBeside(node.url ?? '', text, around)).map((fault) =>
          foundAt(text, node, fault),
        ),
      ),
};
