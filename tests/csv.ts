const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

/** Reads CSV strictly (RFC 4180, CR LF after every row), and throws at the first character that does not fit. A leading mark is passed over. */
export const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new Error(`Not CSV at character ${at}: ${text.slice(at, at + 40)}`);
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n' && field.lastIndex < text.length) rows.push([]);
  }
  return rows;
};
