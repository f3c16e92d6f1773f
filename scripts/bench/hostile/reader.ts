import sharp from 'sharp';
import { markdownToHtml, mdxToJs } from 'satteri';
import { z } from 'zod';
import { bodyFeatures } from '#guard/body/features.ts';
import { guardFile } from '#guard/guard.ts';
import { readText } from '#model/frontmatter.ts';
import { schemaOf, translationOf } from '#model/kinds.ts';
import { extensionOf, parseContentPath, type ContentPath } from '#model/path.ts';
import { around, type Sample } from '../../../tests/hostile/corpus.ts';

/** What is asked about a file: whether the guard refuses it, or whether it can be read as the renderer reads it. */
export interface Question {
  about: 'guard' | 'reading';
  sample: Sample;
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

const isReadable = async ({ path, bytes }: Sample): Promise<boolean> => {
  const place = parseContentPath(path);
  try {
    if (place?.role === 'text') readEntry(place, bytes);
    if (/\.(?:jpe?g|png|webp|avif)$/.test(path)) await sharp(bytes).resize(480).webp().toBuffer();
    return true;
  } catch {
    return false;
  }
};

const isRefused = async (sample: Sample): Promise<boolean> =>
  (await guardFile(sample.path, sample.bytes, around(sample))).length > 0;

process.on('message', ({ about, sample }: Question) => {
  void (about === 'guard' ? isRefused : isReadable)(sample).then((answer) =>
    process.send?.(answer),
  );
});
