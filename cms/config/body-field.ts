import { blocks } from '#model/blocks.ts';
import type { Kind } from '#model/kind.ts';
import type { DecapField } from './decap.ts';

const buttons = [
  'bold',
  'italic',
  'link',
  'heading-two',
  'heading-three',
  'quote',
  'bulleted-list',
  'numbered-list',
] as const;

/** The field of the text below the data: prose in `md`, prose with the listed blocks in `mdx`, none in `yml`. */
export const bodyFieldOf = ({ extension }: Pick<Kind, 'extension'>): DecapField | undefined =>
  extension === 'yml'
    ? undefined
    : {
        name: 'body',
        label: 'Isi',
        hint: 'Kalimat pendek. Satu paragraf satu pokok. Beri judul bagian bila tulisannya panjang.',
        widget: 'markdown',
        required: extension === 'md',
        i18n: true,
        modes: ['rich_text'],
        buttons,
        editor_components: extension === 'mdx' ? Object.keys(blocks) : [],
      };
