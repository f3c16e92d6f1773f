import type { PartRule } from './harm.ts';

/** Functions that start a program. */
const commands = /\b(?:DDE|CALL|REGISTER(?:\.ID)?|EXEC)\s*\(/i;
/** Functions that send what stands in a cell to another machine, or fetch from there. */
const remote = /\b(?:WEBSERVICE|IMPORTXML|IMPORTDATA|IMPORTHTML|IMPORTFEED|IMPORTRANGE)\s*\(/i;

const inFormulas =
  /<(?:\w+:)?(?:f|definedName|formula\d?|calculatedColumnFormula)\b[^>]*>([^<]{1,8192})/g;

/** In tables of OOXML: formulas that reach out of the table. */
export const formulas: PartRule = (name, xml) => {
  if (!name.startsWith('xl/')) return undefined;
  for (const [, formula = ''] of xml.matchAll(inFormulas)) {
    if (commands.test(formula) || /\|\s*'/.test(formula)) return 'command';
    if (remote.test(formula)) return 'remote-formula';
  }
  return undefined;
};

/** Whether a formula of OpenDocument reaches out of the table, and how. */
export const harmOfFormula = (formula: string): 'command' | 'remote-formula' | undefined => {
  if (commands.test(formula)) return 'command';
  return remote.test(formula) || /['"](?:https?|file|smb):/i.test(formula)
    ? 'remote-formula'
    : undefined;
};
