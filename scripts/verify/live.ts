import { randomBytes } from 'node:crypto';
import { manifestFile, signatureFile } from '../../cms/publisher/sign-manifest.ts';
import type { Manifest } from '../release/manifest.ts';
import { addressOf, fileFinder, isInstruction } from './addresses.ts';
import { ask, eachOf, type Answer, type Guise } from './asking.ts';
import type { Finding } from './finding.ts';
import { watchHeaders, type HeadersFor } from './header-watch.ts';
import { linksIn } from './links.ts';
import { probes } from './probes.ts';

/** How a live site is looked at. */
export interface Look {
  /** The site's home page. */
  site: URL;
  wanted: Manifest;
  headersFor: HeadersFor;
  /** How many requests run at once. */
  width: number;
  /** How many pages are asked for as a search engine and as one who comes from there; another choice each time. */
  disguised: number;
}

/** An address to look at that the list does not know. */
interface Unknown {
  url: URL;
  /** How it became known. */
  from: string;
  /** Whether only somebody who changed the site can have put it there. */
  isSuspect: boolean;
  guise: Guise;
}

/** Addresses that are meant to be there, and that the list cannot name: itself. */
const meant = new Set([`/${manifestFile}`, `/${signatureFile}`]);

/** No crawl goes on for ever: a page that makes up links is an addition after the first of them. */
const longestCrawl = 5000;

const isNotFoundPage = (file: string) => /(^|\/)404(\/index)?\.html$/.test(file);
const isPage = (file: string) => file.endsWith('.html');
const isMissing = ({ status }: Answer) => status === 404 || status === 410;
const isRedirect = ({ status }: Answer) => status >= 300 && status < 400;

const sampleOf = (files: readonly string[], count: number): string[] => {
  const pages = files
    .filter(isPage)
    .map((file) => ({ file, order: randomBytes(8).toString('hex') }));
  // The pages at the root are what searches show first.
  const first = (file: string) => (file.split('/').length <= 2 ? 0 : 1);
  return pages
    .sort((a, b) => first(a.file) - first(b.file) || (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ file }) => file);
};

const guiseWords: Readonly<Record<Guise, string>> = {
  reader: 'isinya lain',
  crawler: 'isinya lain untuk mesin pencari',
  arrival: 'isinya lain untuk pembaca yang datang dari mesin pencari',
};

/** Whatever on a live site is not as the list and the rules of headers say, as far as it can be seen from outside. */
export const compareLive = async (look: Look): Promise<Finding[]> => {
  const { site, wanted, width, disguised, headersFor } = look;
  const headers = watchHeaders(headersFor);
  const findings = new Map<string, Finding>();
  const unknown: Unknown[] = [];
  const seen = new Set<string>();
  const fileAt = fileFinder(wanted);
  const ours = new Set(wanted.values());
  const add = (finding: Finding) => {
    if (!findings.has(finding.place)) findings.set(finding.place, finding);
  };

  const follow = (url: URL, from: string, isSuspect: boolean, guise: Guise = 'reader') => {
    const place = url.pathname + url.search;
    const isKnown = url.search === '' && fileAt(url.pathname) !== undefined;
    if (
      isKnown ||
      meant.has(url.pathname) ||
      seen.has(`${guise} ${place}`) ||
      seen.size >= longestCrawl
    )
      return;
    seen.add(`${guise} ${place}`);
    unknown.push({ url, from, isSuspect, guise });
  };
  const followAll = (text: string | undefined, base: URL, isSuspect: boolean) => {
    for (const url of linksIn(text ?? '', base)) follow(url, base.pathname, isSuspect);
  };

  /** Whether an answer is the file: a redirect to another spelling of its address is followed once. */
  const shows = async (file: string, answer: Answer, guise: Guise): Promise<Answer> => {
    const { location } = answer;
    const isSpelling = location?.origin === site.origin && fileAt(location.pathname) === file;
    if (!location || !isRedirect(answer) || !isSpelling) return answer;
    headers.note(answer, guise);
    return (await ask(location, guise)) ?? answer;
  };

  const compare = async (file: string, guise: Guise) => {
    const url = new URL(addressOf(file), site);
    const first = await ask(url, guise);
    if (!first) return add({ what: 'unread', place: url.pathname });
    const answer = await shows(file, first, guise);
    const isSame = answer.hash === wanted.get(file);
    const isFine = answer.status === 200 || isNotFoundPage(file);
    if (isSame && isFine) {
      headers.note(answer, guise);
      return followAll(answer.text, url, false);
    }
    if (isInstruction(file) && answer.status !== 200) return;
    if (isMissing(answer) && guise === 'reader')
      return add({ what: 'missing', place: url.pathname });
    const why = isRedirect(answer)
      ? `dialihkan ke ${answer.location?.href ?? '?'}`
      : guiseWords[guise];
    add({ what: 'changed', place: url.pathname, why });
    if (answer.location) follow(answer.location, url.pathname, true);
    followAll(answer.text, url, true);
  };

  const lookAt = async ({ url, from, isSuspect, guise }: Unknown) => {
    const place = url.pathname + url.search;
    const answer = await ask(url, guise);
    if (!answer) return isSuspect ? undefined : add({ what: 'unread', place });
    const asWhom = guise === 'reader' ? '' : '; hanya untuk mesin pencari';
    if (isRedirect(answer) && answer.location) {
      const isOurs = answer.location.origin === site.origin;
      if (isOurs) follow(answer.location, from, isSuspect, guise);
      else if (isSuspect)
        add({ what: 'added', place, why: `mengantar ke ${answer.location.href}${asWhom}` });
      return;
    }
    const file = fileAt(url.pathname);
    const isOurs = file === undefined ? ours.has(answer.hash) : wanted.get(file) === answer.hash;
    // What is no page of ours has an answer of its own, and its bytes tell enough.
    if (isOurs) headers.note(answer, guise);
    if (answer.status !== 200 || isOurs) return;
    add({
      what: file === undefined ? 'added' : 'changed',
      place,
      why: `ditemukan lewat ${from}${asWhom}`,
    });
    followAll(answer.text, url, true);
  };

  /** A site that answers everywhere shows its own words in place of the page for what is missing. */
  const lookAtNothing = async (guise: Guise) => {
    const url = new URL(`/${randomBytes(6).toString('hex')}/`, site);
    const answer = await ask(url, guise);
    if (!answer) add({ what: 'unread', place: url.pathname });
    else if (!isMissing(answer) || !ours.has(answer.hash))
      add({
        what: 'changed',
        place: '/…/',
        why: 'alamat yang tidak ada dijawab dengan halaman lain',
      });
    else headers.note(answer, guise);
  };

  const files = [...wanted.keys()];
  await eachOf([...files], width, (file) => compare(file, 'reader'));
  await eachOf(sampleOf(files, disguised), width, async (file) => {
    await compare(file, 'crawler');
    await compare(file, 'arrival');
  });
  await lookAtNothing('reader');
  await lookAtNothing('crawler');
  for (const guise of ['reader', 'crawler'] as const)
    for (const probe of probes)
      follow(new URL(probe, site), 'daftar alamat yang biasa disusupkan', true, guise);
  await eachOf(unknown, width, lookAt);
  return [...findings.values(), ...headers.findings()];
};
