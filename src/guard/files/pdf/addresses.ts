import { Name, Text, type Value } from './values.ts';

/** Keys whose texts are addresses: of a link, of all links, and of a file. */
export const addressKeys: ReadonlySet<string> = new Set(['URI', 'Base', 'F', 'UF']);

const followable = /^(?:https?|mailto|tel|geo):/i;
/** A site with its port looks like a scheme. */
const withPort = /^[\w-]+(?:\.[\w-]+)+:\d+(?:\/|$)/;
const other = /^(?:[a-z][a-z0-9+.-]*:|\\|\/\/)/i;

/** The longest address that is looked at: of a longer one nobody can tell where it leads. */
const longest = 4000;

/** Whether an address leads elsewhere than to a site, a mailbox, a telephone or a file beside it. Readers drop what no address holds. */
export const leadsAstray = (value: Value): boolean => {
  if (value instanceof Name) return /:/.test(value.text);
  if (!(value instanceof Text)) return false;
  if (value.bytes.length > longest) return true;
  const address = value.bytes
    .replace(/^(?:\xFE\xFF|\xFF\xFE|\xEF\xBB\xBF)/, '')
    .replace(/[\0-\x20]/g, '');
  return other.test(address) && !followable.test(address) && !withPort.test(address);
};
