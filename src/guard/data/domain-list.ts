import type { Guard, GuardedText } from '../check.ts';
import { normalHost } from '../address.ts';
import { isPathOwned } from '../sites/path-owned.ts';
import { isSiteName } from '../judol/sites.ts';
import { placeOf } from '../place.ts';

/** Names below which anybody may have a site: one of them says nothing of the next. */
const openRegistries: ReadonlySet<string> = new Set([
  '000webhostapp.com',
  'amazonaws.com',
  'appspot.com',
  'azureedge.net',
  'azurewebsites.net',
  'b-cdn.net',
  'backblazeb2.com',
  'bio.site',
  'biz.id',
  'blogspot.co.id',
  'blogspot.co.uk',
  'blogspot.com',
  'blogspot.my',
  'blogspot.sg',
  'canva.site',
  'carrd.co',
  'cloudfront.net',
  'co.com',
  'co.id',
  'com.co',
  'ddns.net',
  'deno.dev',
  'digitaloceanspaces.com',
  'duckdns.org',
  'eu.org',
  'firebaseapp.com',
  'fly.dev',
  'framer.website',
  'github.io',
  'githubusercontent.com',
  'gitlab.io',
  'glitch.me',
  'godaddysites.com',
  'google.com',
  'googleapis.com',
  'googleusercontent.com',
  'hashnode.dev',
  'hatenablog.com',
  'herokuapp.com',
  'hf.space',
  'jimdosite.com',
  'livejournal.com',
  'lovable.app',
  'my.id',
  'myshopify.com',
  'mystrikingly.com',
  'net.id',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.io',
  'notion.site',
  'ondigitalocean.app',
  'onrender.com',
  'or.id',
  'pages.dev',
  'ponpes.id',
  'r2.dev',
  'repl.co',
  'replit.app',
  'rf.gd',
  'run.app',
  'sites.google.com',
  'square.site',
  'strikingly.com',
  'substack.com',
  'supabase.co',
  'surge.sh',
  'translate.goog',
  'trycloudflare.com',
  'tumblr.com',
  'us.kg',
  'vercel.app',
  'web.app',
  'web.id',
  'webflow.io',
  'weebly.com',
  'windows.net',
  'wixsite.com',
  'wixstudio.io',
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
