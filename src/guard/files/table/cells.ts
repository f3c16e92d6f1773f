/** One cell of a CSV. */
export interface Cell {
  text: string;
  /** Where it begins, from 1; the quote of a quoted cell counts. */
  line: number;
  column: number;
  /** Its record and its place in it, from 0. */
  row: number;
  index: number;
  /** Whether its quotes are out of order: open to the end, or followed by more. */
  torn: boolean;
}

const delimiters = [',', ';', '\t'] as const;

/** As much of a table as tells its separator. */
const headLength = 65_536;

/** Where the quotes that open at `at` close: the place of the last of them; the text's end where they stay open. */
const closing = (text: string, at: number): number => {
  for (let next = text.indexOf('"', at + 1); next >= 0; next = text.indexOf('"', next + 2))
    if (text[next + 1] !== '"') return next;
  return text.length;
};

/** What separates the cells: of comma, semicolon and tab the one that the first line has most of. */
export const delimiterOf = (text: string): string => {
  const head = text.slice(0, headLength);
  const counts = new Map<string, number>(delimiters.map((sign) => [sign, 0]));
  for (let at = 0; at < head.length && head[at] !== '\n' && head[at] !== '\r'; at += 1) {
    const sign = head[at] ?? '';
    if (sign === '"') at = closing(head, at);
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? delimiters[0];
};

/** Every cell in turn, by RFC 4180; the mark of the encoding must be gone. Lines end in LF, CR LF or CR. */
export function* cellsOf(text: string, delimiter: string): Generator<Cell> {
  const plain = new RegExp(`[^${delimiter}\\n\\r]*`, 'y');
  let [at, line, lineStart, row, index] = [0, 1, 0, 0, 0];
  while (at < text.length || index > 0) {
    const cell = { line, column: at - lineStart + 1, row, index };
    const start = at;
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      at = closing(text, at);
      for (
        let end = text.indexOf('\n', start);
        end >= 0 && end < at;
        end = text.indexOf('\n', end + 1)
      )
        [line, lineStart] = [line + 1, end + 1];
    }
    const inside = isQuoted ? text.slice(start + 1, at).replaceAll('""', '"') : '';
    const isOpen = isQuoted && at >= text.length;
    plain.lastIndex = isQuoted ? Math.min(at + 1, text.length) : at;
    const rest = plain.exec(text)?.[0] ?? '';
    at = plain.lastIndex;
    yield {
      ...cell,
      text: inside + rest,
      torn: isQuoted ? isOpen || rest !== '' : rest.trimStart().startsWith('"'),
    };
    if (text[at] === delimiter) [index, at] = [index + 1, at + 1];
    else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      [line, lineStart, row, index] = [line + 1, at, row + 1, 0];
    }
  }
}
