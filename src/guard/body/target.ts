import { maskOf } from '../judol/link-targets.ts';

interface Fault {
  problem: string;
  remedy: string;
}

const begin = 'Mulai dengan https://, atau / untuk halaman portal ini.';

const faults = {
  hidden: {
    problem: 'alamatnya berisi spasi, garis miring terbalik, atau tanda yang tidak tampak.',
    remedy: 'Salin alamatnya sekali lagi dari bilah alamat peramban.',
  },
  scheme: { problem: 'awal alamatnya tidak dikenal.', remedy: begin },
  relative: {
    problem: 'alamatnya tidak lengkap.',
    remedy: `${begin} Untuk berkas di samping tulisan, pakai blok Unduhan.`,
  },
  otherSite: { problem: 'alamat yang dimulai dengan // menuju situs lain.', remedy: begin },
  path: {
    problem: 'alamatnya memutar lewat //, /./ atau /../.',
    remedy: 'Salin alamat halaman itu dari bilah alamat peramban.',
  },
  host: {
    problem: 'nama situsnya tidak lazim.',
    remedy:
      'Tulis nama situs yang lengkap dengan huruf Latin, misalnya https://www.palukota.go.id.',
  },
  mail: {
    problem: 'alamat surelnya tidak lazim.',
    remedy: 'Tulis mailto: lalu satu alamat surel, paling banyak dengan ?subject=.',
  },
  phone: {
    problem: 'nomornya tidak lazim.',
    remedy: 'Tulis tel: lalu angka saja, misalnya tel:+62451421234.',
  },
  place: {
    problem: 'titik petanya tidak lazim.',
    remedy: 'Tulis geo: lalu lintang dan bujur, misalnya geo:-0.8917,119.8707.',
  },
} as const satisfies Record<string, Fault>;

// Browsers drop control characters from an address, and take a backslash for a slash.
const hidden = /[\s\\\p{C}\uFFFD]|%(?:[01][0-9a-f]|5c|7f)/iu;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?$/;
const winding = /\/\/|(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%2f/i;
const mail = /^[a-z0-9._+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:\?subject=[^&?#]*)?$/i;
const phone = /^\+?[0-9](?:[0-9.-]{1,18})[0-9]$/;
const place =
  /^-?(?:[0-8]?\d|90)(?:\.\d{1,8})?,-?(?:1[0-7]\d|\d{1,2}|180)(?:\.\d{1,8})?(?:\?z=\d{1,2})?$/;

const faultOfSite = (rest: string): Fault | undefined => {
  const [authority = ''] = rest.split(/[/?#]/, 1);
  const host = authority.toLowerCase();
  return hostName.test(host) && !/(?:^|\.)xn--/.test(host) ? undefined : faults.host;
};

const faultOfScheme = (scheme: string, rest: string): Fault | undefined => {
  switch (scheme) {
    case 'http':
    case 'https':
      return rest.startsWith('//') ? faultOfSite(rest.slice(2)) : faults.host;
    case 'mailto':
      return mail.test(rest) ? undefined : faults.mail;
    case 'tel':
      return phone.test(rest) ? undefined : faults.phone;
    case 'geo':
      return place.test(rest) ? undefined : faults.place;
    default:
      return faults.scheme;
  }
};

const faultOfPath = (url: string): Fault | undefined => {
  if (url.startsWith('//')) return faults.otherSite;
  const [path = ''] = url.split(/[?#]/, 1);
  return winding.test(path) ? faults.path : undefined;
};

/**
 * What is wrong with the target of a link, after the parser has resolved entities and escapes. Another site by http(s), a
 * mail, telephone or map link; a page of the portal by its address from `/`; a place on the page by `#`. An address
 * relative to the page is refused: a page has several addresses' worth of neighbours, and files beside the entry lie elsewhere.
 * What hides whose site it is, by a name before `@`, a number or foreign letters, the guard of phishing tells, in fields too.
 */
export const faultOfTarget = (url: string): Fault | undefined => {
  if (hidden.test(url)) return faults.hidden;
  if (maskOf(url)) return undefined;
  const [, scheme, rest = ''] = /^([^/?#:]*):(.*)$/u.exec(url) ?? [];
  if (scheme !== undefined) return faultOfScheme(scheme.toLowerCase(), rest);
  if (url.startsWith('/')) return faultOfPath(url);
  return /^#./.test(url) ? undefined : faults.relative;
};
