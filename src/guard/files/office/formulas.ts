import { resolved } from '../xml.ts';
import { leadsAstray } from './followable.ts';
import type { PartRule } from './harm.ts';

/** Functions that start a program. */
const commands = /\b(?:DDE|CALL|REGISTER(?:\.ID)?|EXEC|RTD|SQL\.REQUEST)\s*\(|\|\s*'/i;
/** Functions that send what stands in a cell to another machine, or fetch from there. */
const remote =
  /\b(?:WEBSERVICE|IMAGE|IMPORTXML|IMPORTDATA|IMPORTHTML|IMPORTFEED|IMPORTRANGE)\s*\(/i;
/** A cell of a table that lies on another machine. */
const elsewhere = /'(?:\\\\|\/\/|(?:https?|file|smb|ftp):)/i;
const link = /\bHYPERLINK\s*\(\s*"([^"]*)"/gi;

const harmIn = (formula: string): ReturnType<PartRule> => {
  if (commands.test(formula)) return 'command';
  if (remote.test(formula)) return 'remote-formula';
  const astray = [...formula.matchAll(link)].some(([, address = '']) => leadsAstray(address));
  return astray || elsewhere.test(formula) ? 'outside' : undefined;
};

const inFormulas =
  /<(?:\w+:)?(?:f|definedName|formula\d?|calculatedColumnFormula)(?![\w.-])(?:[^<>"']|"[^<"]*"|'[^<']*')*(?<!\/)>([^<]*)(<!)?/g;

/** In tables of OOXML: formulas that reach out of the table. */
export const formulas: PartRule = (_name, xml) => {
  for (const [, formula = '', more] of xml.matchAll(inFormulas)) {
    const harm = harmIn(resolved(formula));
    if (harm) return harm;
    // No program puts a comment or CDATA into a formula.
    if (more !== undefined) return 'odd';
  }
  return undefined;
};

/** Whether a formula of OpenDocument reaches out of the table, and how. */
export const harmOfFormula = (formula: string): ReturnType<PartRule> =>
  harmIn(formula) ??
  (/['"](?:https?|file|smb):/i.test(formula.replaceAll(link, '')) ? 'remote-formula' : undefined);
