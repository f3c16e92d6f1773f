/** Signs that open a formula in some spreadsheet; the wide and small ones are folded to these by Excel in East Asian editions. */
const opens =
  /^(?:[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B]|\s+[=@\uFF1D\uFF20])/;

/**
 * A signed number, an amount, a telephone number, or a dash for “none”: a spreadsheet makes a number of it or keeps it, and
 * there is no name in it that could be called.
 */
const signed = /^[+-](?:Rp\.?)?[\d\s.,%/()\u2013-]*(?:[eE][+-]?\d+)?$/;

/** A formula that calls or reaches for something, in a piece that only another separator would make a cell. */
const reaches = /^"*[=+\-@].*[(|!]/s;

/** Whether a spreadsheet that opens the table would compute the cell instead of showing it. */
export const isFormula = (text: string): boolean =>
  (opens.test(text) && !signed.test(text)) ||
  // Excel splits by the separator of its country: a semicolon in Indonesia, a comma elsewhere.
  (/[,;\t\n\r]/.test(text) && text.split(/[,;\t\n\r]/).some((piece) => reaches.test(piece)));
