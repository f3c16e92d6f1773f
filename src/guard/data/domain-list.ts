import type { Guard, GuardedText } from '../check.ts';
import { normalHost } from '../address.ts';
import { isPathOwned } from '../sites/path-owned.ts';
import { isSiteName } from '../judol/sites.ts';
import { placeOf } from '../place.ts';

/** Names below which anybody may have a site: one of them says nothing of the next. */
const openRegistries: ReadonlySet<string> = new Set([
  'biz.id',
  'blogspot.co.id',
  'blogspot.com',
  'carrd.co',
  'co.id',
  'com.co',
  'firebaseapp.com',
  'github.io',
  'framer.website',
  'glitch.me',
  'google.com',
  'herokuapp.com',
  'my.id',
  'netlify.app',
  'notion.site',
  'or.id',
  'onrender.com',
  'pages.dev',
  'r2.dev',
  'sites.google.com',
  'surge.sh',
  'vercel.app',
  'web.app',
  'web.id',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
  'workers.dev',
]);

const faultOf = (host: string, entry: unknown): [problem: string, remedy: string] | undefined => {
  if (!isSiteName(host) || normalHost(host) !== host)
    return [
      `“${host}” bukan nama situs.`,
      'Tulis nama situsnya saja, dengan huruf kecil, tanpa https:// dan tanpa www., misalnya oss.go.id.',
    ];
  if (isPathOwned(host))
    return [
      `Di ${host} siapa saja dapat membuat halaman.`,
      `Tulis nama pemiliknya juga, seperti dalam alamat tautannya, misalnya ${host}/nama.`,
    ];
  const { subdomains } = (entry ?? {}) as { subdomains?: unknown };
  if (subdomains === true && openRegistries.has(host))
    return [
      `Di bawah ${host} siapa saja dapat membuat situs.`,
      'Tulis setiap situsnya satu per satu, tanpa subdomain.',
    ];
  return undefined;
};

/** A list of sites names sites, and never all sites of a registry where anybody may have one. */
export const domainList: Guard<GuardedText> = {
  id: 'domain-list',
  check: (text) =>
    text.place.kind !== 'domain'
      ? []
      : Object.entries(text.data).flatMap(([host, entry]) => {
          const [problem, remedy] = faultOf(host, entry) ?? [];
          return problem === undefined || remedy === undefined
            ? []
            : [{ ...placeOf(text, [host]), field: host, problem, remedy }];
        }),
};
