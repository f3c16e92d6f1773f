/** An element's start in XML: its name without prefix, and its attributes as they stand. */
export interface Tag {
  name: string;
  attributes: string;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Words of XML in their letters: what `&…;` stands for. */
export const resolved = (text: string): string =>
  text.replace(/&(?:#x0*([0-9a-f]{1,6})|#0*(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal ?? Number.NaN);
    if (Number.isNaN(code)) return named[String(name)] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** Whether bytes begin as XML does, in any of its encodings. */
export const isXml = (bytes: Buffer): boolean =>
  /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*<[\0]?[?!\w]/.test(bytes.toString('latin1', 0, 64));

/** Encodings in which a `<` is one byte of its own. */
const plain = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d)$/i;

/** The text of a part as an office program reads it; undefined where that cannot be told, or where it defines words of its own. */
export const xmlText = (bytes: Buffer): string | undefined => {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  // Without its mark it gives itself away by a zero in its first letters.
  const isBare = bytes.subarray(0, 4).includes(0);
  if (isBare && !isLittle && !isBig) return undefined;
  const text =
    isLittle || isBig
      ? new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes)
      : bytes.toString('utf8');
  const told = /^\uFEFF?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(text.slice(0, 300))?.[1];
  if (!isLittle && !isBig && told !== undefined && !plain.test(told)) return undefined;
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? undefined : text;
};

const outsideQuotes = /[^>"']*/y;

/** Where the tag that opens at `open` ends; a `>` in quotes is none. */
const endOfTag = (xml: string, open: number): number => {
  outsideQuotes.lastIndex = open;
  for (;;) {
    outsideQuotes.exec(xml);
    const at = outsideQuotes.lastIndex;
    const sign = xml[at];
    if (sign === undefined || sign === '>') return at;
    const close = xml.indexOf(sign, at + 1);
    if (close < 0) return xml.length;
    outsideQuotes.lastIndex = close + 1;
  }
};

const nameAt = /\/?[\w:.-]*/y;

/** Every start of an element and the words between them, in turn. */
export function* piecesOf(xml: string): Generator<{ words: string; tag?: Tag; closes?: string }> {
  let at = 0;
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', at)) {
    const words = resolved(xml.slice(at, open));
    if (xml.startsWith('<!--', open) || xml.startsWith('<![CDATA[', open)) {
      const isData = xml[open + 2] === '[';
      const end = xml.indexOf(isData ? ']]>' : '-->', open);
      at = end < 0 ? xml.length : end + 3;
      yield { words: isData ? words + xml.slice(open + 9, at - 3) : words };
      continue;
    }
    // Quotes in an order to a program are none.
    if (xml.startsWith('<?', open)) {
      const end = xml.indexOf('?>', open);
      at = end < 0 ? xml.length : end + 2;
      yield { words };
      continue;
    }
    const close = endOfTag(xml, open);
    const inside = xml.slice(open + 1, close);
    at = close + 1;
    nameAt.lastIndex = 0;
    const [full = ''] = nameAt.exec(inside) ?? [];
    const name = full.slice(full.indexOf(':') + 1).replace('/', '');
    if (inside.startsWith('/')) yield { words, closes: name };
    else yield { words, tag: { name, attributes: inside.slice(full.length) } };
  }
}

/** Every start of an element. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const { tag } of piecesOf(xml)) if (tag) yield tag;
}

const attribute = /(?:^|[\s:])([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute by its name without prefix. */
export const attributeOf = ({ attributes }: Tag, name: string): string | undefined => {
  if (!attributes.includes(name)) return undefined;
  for (const [, key, double, single] of attributes.matchAll(attribute))
    if (key === name) return resolved(double ?? single ?? '');
  return undefined;
};

/** The words between the tags. */
export const wordsOfXml = (xml: string): string[] =>
  [...piecesOf(xml)].flatMap(({ words }) => (words.trim() === '' ? [] : [words.trim()]));
