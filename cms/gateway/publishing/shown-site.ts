import { domainToUnicode } from 'node:url';

/** A site as a browser may show it: its host in its own letters, with the part of the path that says whose page it is. */
export const shownSite = (site: string): string => {
  const [host = '', ...path] = site.split('/');
  return [domainToUnicode(host) || host, ...path].join('/');
};
