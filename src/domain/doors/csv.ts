import { stringify } from 'csv-stringify/sync';

/**
 * Excel splits a table by the separator of its country, which is a semicolon in Indonesia, and then heeds no quotes: a space
 * keeps what follows it inside a cell from being the beginning of another.
 */
const kept = (cell: string): string => cell.replace(/[;\t\n\r](?=[=+\-@＝＋－＠])/g, '$& ');

/**
 * A table as CSV for spreadsheets: UTF-8 with a mark, lines that end in CR LF, a header row. A cell that begins with `=`, `+`,
 * `-`, `@`, a tab or a carriage return gets an apostrophe before it, so that no spreadsheet takes a text for a formula.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(kept)),
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      quoted_match: /[\n\r]/,
    },
  );
