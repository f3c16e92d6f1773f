import { addressOf, hasName, hostOf, isNumber, normalHost } from '../address.ts';
import { isOfficial, isShortener } from './hosts.ts';
import { isRedirector } from '../sites/redirectors.ts';

/** What is wrong with where a link leads. */
export type Fault = readonly [problem: string, remedy: string];

const official = 'Salin alamat yang sebenarnya dari bilah alamat peramban.';

/** The beginning of an address of another site, as a browser takes it: it reads a backslash as a slash, and drops spaces before. */
const target = /^\s*(?:https?:\s*|[/\\]\s*[/\\])/i;

const targetKeys =
  /^(?:url|uri|ur|u|q|r|to|go|goto|out|jump|site|next|href|src|page|forward|target|dest|destination|redir(?:ect)?|return|continue|link|location|callback|back|ref(?:erer|errer)?|success|fallback)(?:[_-]?(?:to|ur[il]|link|page|path))?$/i;

/** An address in a path or a fragment, which such a door may take from there too. */
const inPath = /(?:^|[/=])(https?:[/\\]+[^/?#&]+)/i;

/** The site that a value of an address names by a whole address. */
const siteIn = (value: string): string | undefined => {
  if (!target.test(value)) return undefined;
  const whole = value.trim();
  return hostOf(/^https?:/i.test(whole) ? whole : `https:${whole}`);
};

const readable = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The other site that an address passes its reader on to. */
const passedTo = ({ hostname, pathname, hash, searchParams }: URL): string | undefined => {
  const named = [...searchParams].filter(([key]) => targetKeys.test(key)).map(([, value]) => value);
  const walked = [pathname, hash].map((part) => inPath.exec(readable(part))?.[1] ?? '');
  return [...named, ...walked]
    .map(siteIn)
    .find((inner) => inner !== undefined && inner !== normalHost(hostname) && !isOfficial(inner));
};

type Rule = (address: URL, host: string) => Fault | undefined;

const masks: readonly Rule[] = [
  (address) =>
    hasName(address)
      ? [
          `Alamat tautan memakai tanda @, sehingga tampak seperti “${address.username}” padahal menuju ${address.hostname}.`,
          official,
        ]
      : undefined,
  (_address, host) =>
    host.split('.').some((label) => label.startsWith('xn--'))
      ? [
          `Nama situs ini memakai huruf yang bukan a–z (${host}), sehingga mudah disangka situs lain.`,
          'Pakai alamat resmi yang ditulis dengan huruf biasa.',
        ]
      : undefined,
  (_address, host) =>
    isNumber(host)
      ? ['Tautan menuju deretan angka, bukan nama situs.', 'Tulis nama situsnya.']
      : undefined,
];

const ways: readonly Rule[] = [
  ({ port }) =>
    port === ''
      ? undefined
      : [
          `Tautan memakai pintu khusus (:${port}), yang tidak dipakai situs untuk umum.`,
          'Hapus titik dua dan angkanya, atau pakai alamat resmi lain.',
        ],
  (_address, host) =>
    isShortener(host)
      ? [
          `Tautan pendek (${host}) menyembunyikan tujuannya, dan tujuannya dapat diganti kapan saja.`,
          'Buka tautan itu, lalu salin alamat panjangnya ke sini.',
        ]
      : undefined,
  (address, host) =>
    isRedirector(address)
      ? [
          `Tautan ini lewat ${host}, yang mengantar pembaca ke situs lain.`,
          'Buka tautan itu, lalu tulis alamat tujuannya.',
        ]
      : undefined,
  (address) => {
    const inner = passedTo(address);
    return inner === undefined
      ? undefined
      : [
          `Tautan ini mengantar pembaca ke situs lain (${inner}).`,
          `Tulis langsung alamat tujuannya.`,
        ];
  },
  ({ pathname }) =>
    /\/(?:wp-(?:includes|admin)|wp-content(?!\/uploads\/)|cgi-bin|\.well-known|\.git|vendor|node_modules)(?:\/|$)/i.test(
      pathname,
    )
      ? [
          'Tautan menuju bagian dalam sebuah situs, tempat halaman susupan biasa disembunyikan.',
          'Pakai alamat halaman yang ada di menu situs itu.',
        ]
      : undefined,
  ({ pathname }) =>
    /\.(?:apk|xapk|aab|exe|msi|scr|bat|cmd|com|jar|js|vbs|ps1|dmg|iso|lnk|hta)$/i.test(pathname)
      ? [
          'Tautan langsung mengunduh aplikasi. Aplikasi seperti ini biasa dipakai untuk mencuri data.',
          'Arahkan ke halaman aplikasi di Play Store atau App Store.',
        ]
      : undefined,
];

const firstFault = (rules: readonly Rule[], url: string): Fault | undefined => {
  const address = addressOf(url);
  const host = hostOf(url);
  if (!address || host === undefined) return undefined;
  for (const rule of rules) {
    const fault = rule(address, host);
    if (fault) return fault;
  }
  return undefined;
};

/** What hides whose site an http(s) link leads to; undefined for every other link. */
export const maskOf = (url: string): Fault | undefined => firstFault(masks, url);

/** What is wrong with where an http(s) link leads; undefined for every other link. */
export const faultOf = (url: string): Fault | undefined => maskOf(url) ?? firstFault(ways, url);
