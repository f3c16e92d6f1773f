/** Attributes of a block by name; literal texts. */
export type Attributes = Record<string, string>;

const entities: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['"', '&quot;'],
];

const escaped = (text: string): string =>
  entities.reduce((all, [plain, coded]) => all.replaceAll(plain, coded), text);

const unescaped = (text: string): string =>
  [...entities].reverse().reduce((all, [plain, coded]) => all.replaceAll(coded, plain), text);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const attributesPattern = String.raw`((?:\s+[A-Za-z]+="[^"]*")*)`;

/** Matches one block at the start of a text: its attributes, then what stands between its tags. */
export const blockPattern = (tag: string, hasContent: boolean): RegExp =>
  hasContent
    ? new RegExp(String.raw`^<${tag}${attributesPattern}\s*>\n([\s\S]*?)\n</${tag}>`)
    : new RegExp(String.raw`^<${tag}${attributesPattern}\s*/>`);

/** The attributes of an opening tag. */
export const readAttributes = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );

/** A block as it stands in a body: blank lines around what it holds, so that it stays Markdown. */
export const writeBlock = (tag: string, attributes: Attributes, content?: string): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(oneLine(value))}"`)
    .join('');
  return content === undefined
    ? `<${tag}${written} />`
    : `<${tag}${written}>\n\n${content.trim()}\n\n</${tag}>`;
};

/** A picture as Markdown writes it: `![alt](file)`. */
export const readPicture = (text: string): { picture: string; alt: string } => {
  const [, alt = '', picture = ''] = /!\[([^\]]*)\]\(([^)\s]*)\)/.exec(text) ?? [];
  return { picture, alt };
};

/** The other way round; undefined while no picture is chosen. */
export const writePicture = (picture: string, alt: string): string =>
  picture === '' ? '' : `![${oneLine(alt).replace(/[[\]]/g, '')}](${picture})`;

/** An ordered list from lines: numbers them where no line has a number. */
export const writeOrderedList = (text: string): string => {
  const lines = text.trim().split('\n');
  if (lines.some((line) => /^\s*\d+[.)]\s/.test(line))) return text.trim();
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  return filled.map((line, index) => `${index + 1}. ${line}`).join('\n');
};
