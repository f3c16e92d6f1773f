import { fold, unfolded } from '../judol/fold.ts';
import { isShortener } from '../judol/hosts.ts';
import { kindOfLabel, middleLabels, namesOfThings } from './last-labels.ts';
import { isPathOwned } from './path-owned.ts';
import { splitHostsIn } from './split-hosts.ts';
import { afterHost, isLabel, isMixed, notBefore, type WrittenAddress } from './written-host.ts';

const maxHost = 253;

const pattern = new RegExp(
  String.raw`${notBefore}([a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63})+)(${afterHost})`,
  'gu',
);

/** Words after which a name with a dot is a site's, whatever its last label. */
const announces =
  /(?:^|[^\p{L}])(?:situs|laman|website|web|link|tautan|login|url|domain)\s*:?\s*$/iu;

/** What stands before the host of a mailbox that is written for people. */
const mailbox = /(?:@|[[(]\s*at\s*[\])])\s*$/i;

interface Candidate {
  labels: readonly string[];
  /** The host as it was written. */
  written: string;
  /** What follows the host. */
  way: string;
  /** What stands before it. */
  before: string;
  /** Whether nothing else stands there. */
  isAll: boolean;
}

/** A last label with a capital begins a sentence, unless all is in capitals or the name before it is no word. */
const isCased = ({ written, labels }: Candidate): boolean => {
  const last = labels.at(-1) ?? '';
  if (written.endsWith(last)) return true;
  if (kindOfLabel(last) !== 'site') return false;
  // “KTP.ID lain” is two words.
  const isLoud = written === written.toUpperCase() && (last.length > 2 || labels.length > 2);
  return isLoud || labels.slice(0, -1).some(isMixed);
};

/** Whether something beside its name tells that a word with a dot is a site. */
const isTold = ({ labels, way, before, isAll }: Candidate): boolean => {
  if (way.length > 1 || isAll || announces.test(before)) return true;
  const names = labels.slice(0, -1);
  return (
    kindOfLabel(labels.at(-1) ?? '') === 'word' &&
    (names.some(isMixed) || names.filter(({ length }) => length > 1).length > 1)
  );
};

const isHost = (candidate: Candidate): boolean => {
  const { labels, written, way, before } = candidate;
  const [names, last, host] = [labels.slice(0, -1), labels.at(-1) ?? '', labels.join('.')];
  const kind = kindOfLabel(last);
  if (kind === undefined || mailbox.test(before) || namesOfThings.has(host)) return false;
  if (!labels.every(isLabel) || !isCased(candidate)) return false;
  if (labels.length === 2 && middleLabels.has(names[0] ?? '')) return false;
  // “B.com” is a degree, “5.id” a number: so short a name is a site's only where it leads on.
  if (names.every((label) => label.length === 1 || (last.length < 3 && !/[a-z]/.test(label))))
    return way.length > 1 && written === host;
  // These lead somewhere by their path alone; without it they are spoken of.
  if (isShortener(host) || isPathOwned(host)) return way.length > 1;
  return kind === 'site' || isTold(candidate);
};

/** Where a sentence that lacks a space goes on behind a host: “contoh77.vip.Daftar”. */
const sentence = /^(.+)\.\p{Lu}\p{Ll}*$/u;

const hostOf = (written: string): string => {
  const cut = sentence.exec(written)?.[1];
  const last = cut?.slice(cut.lastIndexOf('.') + 1);
  return cut?.includes('.') && last && kindOfLabel(last) !== undefined ? cut : written;
};

function* wholeHostsIn(words: string): Generator<WrittenAddress> {
  const folded = fold(words);
  for (const { 0: found, 1: chain = '', 2: rest = '', index } of folded.text.matchAll(pattern)) {
    if (
      chain.length > maxHost ||
      /^(?:@|_[\p{L}\p{N}])/u.test(folded.text.slice(index + found.length))
    )
      continue;
    const offset = unfolded(folded, index);
    const all = words.slice(offset, unfolded(folded, index + chain.length - 1) + 1);
    const written = hostOf(all);
    const host = chain.slice(0, chain.length - (all.length - written.length));
    const way = written === all ? rest : '';
    const before = words.slice(Math.max(0, offset - 20), offset);
    const isAll = words.trim() === written;
    if (isHost({ labels: host.split('.'), written, way, before, isAll }))
      yield { address: host + way, offset };
  }
}

/** The addresses of sites that stand in `words` without `https://` and `www.`, also where their dots are disguised. */
export const bareAddressesIn = (words: string): WrittenAddress[] => [
  ...wholeHostsIn(words),
  ...splitHostsIn(words),
];
