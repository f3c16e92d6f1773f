import sharp from 'sharp';
import { markdownToHtml, mdxToJs } from 'satteri';
import { z } from 'zod';
import { bodyFeatures } from '#guard/body/features.ts';
import { readText } from '#model/frontmatter.ts';
import { schemaOf, translationOf } from '#model/kinds.ts';
import { extensionOf, parseContentPath, type ContentPath } from '#model/path.ts';

/** A file that is asked about. */
export interface Question {
  path: string;
  bytes: Uint8Array;
}

const image = () => z.string();

const readEntry = (place: ContentPath, bytes: Uint8Array) => {
  const extension = extensionOf(place);
  const { data, body } = readText(Buffer.from(bytes).toString(), extension);
  const schema =
    place.locale === 'id' ? schemaOf(place.kind, image) : translationOf(place.kind, image);
  schema.parse(data);
  if (extension === 'mdx') mdxToJs(body, { features: bodyFeatures });
  if (extension === 'md') markdownToHtml(body, { features: bodyFeatures });
};

/** Reads a file with what the renderer reads it with. */
const read = async ({ path, bytes }: Question) => {
  const place = parseContentPath(path);
  if (place?.role === 'text') readEntry(place, bytes);
  if (/\.(?:jpe?g|png|webp|avif)$/.test(path)) await sharp(bytes).resize(480).webp().toBuffer();
};

process.on('message', (question: Question) => {
  read(question).then(
    () => process.send?.(true),
    () => process.send?.(false),
  );
});
