import { hostOf } from '../address.ts';

const officialEndings = ['go.id', 'desa.id', 'mil.id', 'ac.id', 'sch.id'];

/** Sites of public bodies outside the government's own domains. */
const officialHosts = ['aduankonten.id', 'cekrekening.id', 'patrolisiber.id', 'kpai.id'];

const within = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether a host is a public body's: the registry gives these domains to nobody else. */
export const isOfficial = (host: string): boolean =>
  [...officialEndings, ...officialHosts].some((domain) => within(host, domain));

/** Services that hide where a link leads; whoever owns the short link can change its target at any time. */
const shorteners = [
  'bit.ly',
  's.id',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'is.gd',
  'v.gd',
  'cutt.ly',
  'rebrand.ly',
  'shorturl.at',
  'shorturl.asia',
  'ow.ly',
  'buff.ly',
  'tiny.cc',
  'rb.gy',
  't.ly',
  'gg.gg',
  'adf.ly',
  'bl.ink',
  'linktr.ee',
  'heylink.me',
  'lynk.id',
  'beacons.ai',
  'linkbio.co',
  'bio.link',
  'msha.ke',
  'taplink.cc',
  'lnk.bio',
  'dub.sh',
  'short.gy',
  'qr.ae',
  'me-qr.com',
  'qrco.de',
  'l.ead.me',
  'kutt.it',
  'tautan.pro',
  'intip.in',
  'ringkas.cc',
  'lnk.to',
  'shorte.st',
  'ouo.io',
  'href.li',
  'soo.gd',
  'x.gd',
  'u.to',
  'clck.ru',
];

/** Whether a host only leads on to another site that cannot be seen beforehand. */
export const isShortener = (host: string): boolean => shorteners.includes(host);

/** Whether a link leads to a site that is not known to be official. */
export const leadsAway = (url: string): boolean => {
  const host = hostOf(url);
  return host !== undefined && !isOfficial(host);
};
