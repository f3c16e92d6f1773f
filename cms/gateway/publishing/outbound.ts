import { dayOf } from '#domain/dates.ts';
import type { Finding } from '#guard/finding.ts';
import { domainListPath } from '#guard/known-domains.ts';
import { FrontmatterError, readText, writeText } from '#model/frontmatter.ts';
import type { ContentPath } from '#model/path.ts';
import { mayAddDomain } from '../../permission.ts';
import type { Job } from '../actions/action.ts';
import type { Changes } from '../git/commit.ts';
import { readFileAt } from '../git/tree.ts';
import { entryWords } from '../message.ts';
import { placeWords } from '../../finding-words.ts';
import { Refusal } from '../refusal.ts';
import { shownSite } from './shown-site.ts';

/** A site that a publication would be the first to link. */
export interface UnknownSite {
  /** In ASCII, as browsers send it. */
  host: string;
  /** As a browser may show it; the same where that is ASCII. */
  shown: string;
  /** The words that lead there, each once. */
  words: string[];
  /** Where they stand: fields, or files with their columns and rows; each once. */
  places: string[];
}

/** The sites that findings wait for, in the order in which they stand. */
const unknownSites = (findings: readonly Finding[]): UnknownSite[] => {
  const leading = findings.flatMap((finding) => {
    const { outbound } = finding;
    return outbound ? [{ ...outbound, place: placeWords(finding) }] : [];
  });
  return [...Map.groupBy(leading, ({ host }) => host)].map(([host, found]) => ({
    host,
    shown: shownSite(host),
    words: [...new Set(found.map(({ words }) => words))],
    places: [...new Set(found.map(({ place }) => place))],
  }));
};

const refuseSites = (sites: readonly UnknownSite[], why: string, mayConfirm: boolean): never => {
  const hosts = sites.map(({ host }) => host).join(', ');
  throw new Refusal(422, `Tulisan ini menautkan situs yang belum dikenal: ${hosts}. ${why}`, {
    unknownSites: sites,
    mayConfirm,
  });
};

/** Why the account cannot confirm a site; undefined where it can. An emergency that nobody else has read links known sites alone. */
const whyNot = ({ account }: Job, agency: string | undefined, isAlone: boolean) => {
  if (isAlone)
    return 'Pengumuman darurat yang terbit tanpa pemeriksa hanya boleh menautkan situs yang sudah dikenal. Hapus tautannya, atau minta penyunting lain menerbitkannya.';
  if (mayAddDomain(account, agency)) return undefined;
  return 'Daftar situs untuk isi kota ditambah oleh pengelola portal. Minta pengelola menerbitkannya, atau hapus tautannya.';
};

/** The sites that findings wait for. Refuses those that the account did not confirm, or may not. */
export const confirmedHosts = (
  job: Job,
  agency: string | undefined,
  isAlone: boolean,
  findings: readonly Finding[],
  confirmed: readonly string[],
): string[] => {
  const sites = unknownSites(findings);
  if (sites.length === 0) return [];
  const reason = whyNot(job, agency, isAlone);
  if (reason !== undefined) return refuseSites(sites, reason, false);
  if (sites.some(({ host }) => !confirmed.includes(host)))
    return refuseSites(
      sites,
      'Buka dan periksa setiap situs itu, lalu nyatakan saat menerbitkan.',
      true,
    );
  return sites.map(({ host }) => host);
};

/** What a list holds. Refuses one that cannot be read. */
export const namesIn = (raw: string): Readonly<Record<string, unknown>> => {
  try {
    return readText(raw, 'yml').data;
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    throw new Refusal(
      422,
      'Daftar situs yang boleh ditautkan rusak. Minta pengelola memperbaikinya dahulu.',
    );
  }
};

/** A list with entries at its end; what people wrote between its lines stays. */
const grown = (raw: string, entries: Readonly<Record<string, object>>): string => {
  return Object.keys(namesIn(raw)).length === 0
    ? writeText(entries, '', 'yml')
    : `${raw.trimEnd()}\n${writeText(entries, '', 'yml')}`;
};

/** The change that makes `hosts` known to the agency of `place`, in the name of the job's account. Empty where there are none. */
export const domainsAdded = async (
  { git, account, now }: Job,
  tree: string,
  place: ContentPath,
  hosts: readonly string[],
): Promise<Changes> => {
  if (hosts.length === 0) return new Map();
  const path = domainListPath(place.agency);
  const raw = (await readFileAt(git, tree, path))?.bytes.toString() ?? '';
  const entry = entryWords(place);
  const fact = {
    reason: 'Diperiksa saat menerbitkan.',
    by: account.login,
    since: dayOf(now()),
    entry,
  };
  const entries = Object.fromEntries(hosts.map((host) => [host, fact]));
  return new Map([[path, Buffer.from(grown(raw, entries))]]);
};
