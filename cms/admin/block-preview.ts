import { blocks, calloutTypes } from '#model/blocks.ts';
import { formatOf } from '#domain/files.ts';

/** What an editor has filled in for a block, by field. */
export type BlockValues = Readonly<Record<string, string | undefined>>;

/** The address at which the browser finds a file of the entry that is being edited. */
export type AddressOf = (file: string) => { toString(): string } | undefined;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
    .filter((line) => line !== '');

const calloutWord = (type: string): string =>
  Object.hasOwn(calloutTypes, type) ? calloutTypes[type as keyof typeof calloutTypes] : '';

/** Each block as the portal's component of the same name draws it, with the classes of `styles/blocks.css`. */
const drawings: Readonly<Record<string, (values: BlockValues, asset: AddressOf) => string>> = {
  Callout: ({ type = 'info', title = '', content = '' }) =>
    `<div class="block-callout ${escaped(type)}"><p><span>${calloutWord(type)}</span> <b>${escaped(title)}</b></p>${paragraphs(content)}</div>`,
  Steps: ({ content = '' }) =>
    `<div class="block-steps"><ol>${lines(content)
      .map((line) => `<li>${escaped(line)}</li>`)
      .join('')}</ol></div>`,
  Download: ({ file = '', label = '' }) =>
    `<p class="block-download"><a>${escaped(label)}</a> <span class="meta">${escaped(formatOf(file))}</span></p>`,
  Figure: ({ picture = '', alt = '', caption = '', credit = '' }, asset) =>
    `<figure class="block-figure"><img src="${escaped(asset(picture)?.toString() ?? '')}" alt="${escaped(alt)}"><figcaption class="meta">${escaped(caption)} <small>${escaped(credit)}</small></figcaption></figure>`,
};

/** A block in the preview pane, as HTML; whatever an editor typed is text in it. A block without a drawing shows its name. */
export const blockPreview = (tag: string, values: BlockValues, asset: AddressOf): string =>
  drawings[tag]?.(values, asset) ?? `<p class="meta">${escaped(blocks[tag]?.label ?? tag)}</p>`;
