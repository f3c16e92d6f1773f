import type { Element } from './page.ts';

/** Script types that a browser never runs. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

const faultsOf = ({ tag, attributes, text }: Element): string[] => {
  const faults: string[] = [];
  for (const [name, value] of attributes) {
    if (name === 'style') faults.push(`<${tag} style>`);
    if (/^on/.test(name)) faults.push(`<${tag} ${name}>`);
    if (/^\s*(javascript|vbscript|data:text\/html)/i.test(value))
      faults.push(`<${tag} ${name}="${value}">`);
  }
  if (tag === 'style') faults.push('<style>');
  if (tag === 'base') faults.push('<base>');
  if (tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh')
    faults.push('<meta refresh>');
  const isData = dataTypes.has(attributes.get('type')?.toLowerCase() ?? '');
  if (tag === 'script' && !attributes.has('src') && !isData && text.trim() !== '')
    faults.push('<script> with code');
  return faults;
};

/** Files of other origins that a page would load: the policy blocks them. */
const foreignOf = ({ tag, attributes }: Element): string[] => {
  const loads = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(
    tag,
  )
    ? [attributes.get('src'), attributes.get('data')]
    : [
        tag === 'link' && /stylesheet|icon|preload|manifest/.test(attributes.get('rel') ?? '')
          ? attributes.get('href')
          : undefined,
      ];
  return loads
    .filter((address) => address !== undefined && /^(https?:)?\/\//i.test(address))
    .map((address) => `<${tag}> from ${address}`);
};

/** Whatever in a page the content security policy would block: code or style in the page, files of other sites. */
export const blockedCode = (elements: Iterable<Element>): string[] =>
  [...elements].flatMap((element) => [...faultsOf(element), ...foreignOf(element)]);
