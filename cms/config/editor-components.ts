import { blocks, type Block, type BlockContent } from '#model/blocks.ts';
import {
  blockPattern,
  readAttributes,
  readPicture,
  writeBlock,
  writeOrderedList,
  writePicture,
} from './block-syntax.ts';
import type { DecapField } from './decap.ts';
import { fieldOf } from './field.ts';
import { formNodeOf } from './form-node.ts';

type Values = Record<string, string | undefined>;

/** A block as Decap's text editor knows it. */
export interface EditorComponent {
  id: string;
  label: string;
  fields: readonly DecapField[];
  pattern: RegExp;
  fromBlock(match: RegExpMatchArray): Values;
  toBlock(values: Values): string;
}

interface ContentForm {
  fields: readonly DecapField[];
  read(content: string): Values;
  write(values: Values): string;
}

const textForm = (label: string, hint: string, write: (text: string) => string): ContentForm => ({
  fields: [{ name: 'content', label, hint, widget: 'text' }],
  read: (content) => ({ content: content.trim() }),
  write: ({ content = '' }) => write(content),
});

const contentForms: Readonly<Record<BlockContent, ContentForm | undefined>> = {
  none: undefined,
  markdown: textForm('Isi', 'Boleh memakai **tebal** dan [tautan](https://alamat).', (text) =>
    text.trim(),
  ),
  'ordered-list': textForm(
    'Langkah',
    'Satu baris satu langkah, urut dari awal sampai selesai.',
    writeOrderedList,
  ),
  picture: {
    fields: [
      {
        name: 'picture',
        label: 'Gambar',
        hint: 'JPG, PNG, atau WebP.',
        widget: 'image',
        choose_url: false,
      },
      {
        name: 'alt',
        label: 'Teks pengganti',
        hint: 'Ceritakan isi gambar dalam satu kalimat untuk orang yang tidak dapat melihatnya.',
        widget: 'string',
      },
    ],
    read: readPicture,
    write: ({ picture = '', alt = '' }) => writePicture(picture, alt),
  },
};

const attributeFields = (block: Block): DecapField[] => {
  const form = formNodeOf(block.attributes);
  return Object.entries(form.properties ?? {}).map(([name, node]) =>
    fieldOf(name, node, true, { references: {}, translated: false }),
  );
};

const componentOf = (block: Block): EditorComponent => {
  const form = contentForms[block.content];
  const own = attributeFields(block);
  return {
    id: block.tag,
    label: block.label,
    fields: [...own, ...(form?.fields ?? [])],
    pattern: blockPattern(block.tag, form !== undefined),
    fromBlock: ([, attributes = '', content = '']) => ({
      ...readAttributes(attributes),
      ...form?.read(content),
    }),
    toBlock: (values) =>
      writeBlock(
        block.tag,
        Object.fromEntries(own.map(({ name }) => [name, values[name] ?? ''])),
        form?.write(values),
      ),
  };
};

/** The blocks of the model as Decap's editor components. */
export const editorComponents: readonly EditorComponent[] = Object.values(blocks).map(componentOf);
