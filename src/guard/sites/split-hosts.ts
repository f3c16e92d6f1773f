import { fold, unfolded } from '../judol/fold.ts';
import { kindOfLabel, lastLabels, middleLabels, namesOfThings } from './last-labels.ts';
import { afterHost, isLabel, isMixed, notBefore, type WrittenAddress } from './written-host.ts';

/** A dot that is put into brackets, drawn, spelled, or moved away from its names: readers type it as a dot. */
const bracketed = String.raw`\s{0,3}[[({<]\s{0,3}(?:\.|,|d[o0]t|t[i1]t[i1]k)\s{0,3}[\])}>]\s{0,3}`;
/** Points that stand for a dot, of every alphabet that draws one; those that are a dot in another dress are folded before. */
const points = '。•·∙●‧・⋅◦⸱⸳᛫⦁▪۔܁ꓸ';
const drawn = String.raw`\s?[${points}]\s?`;
const spelled = String.raw`[\s_-]{1,3}(?:dot|titik)[\s_-]{1,3}`;
const before = String.raw`\s{1,3}\.\s{0,3}`;
const after = String.raw`\.\s{1,3}`;
const apart = `(?:${[bracketed, drawn, spelled, before, after].join('|')})`;

const pattern = new RegExp(
  String.raw`${notBefore}([a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,3})(${apart})(?:(${[...middleLabels].join('|')})(?:${apart}|\.))?(${lastLabels})(?![a-z0-9_@-]|\.[a-z0-9])(${afterHost})`,
  'gu',
);

const isPoint = new RegExp(`[${points}]`);

const mayHold = new RegExp(
  String.raw`[${points}]|\s\.|\.\s|[\s_-](?:dot|titik)[\s_-]|[[({<]\s{0,3}(?:[.,]|d[o0]t|t[i1]t[i1]k)`,
);

/** “dot com” as people speak of the trade with it. */
const trade: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'of', 'business', 'company', 'bubble', 'boom', 'name', 'domain', 'nama'],
  ...['bisnis', 'era', 'perusahaan', 'usaha', 'dunia', 'ekonomi', 'industri', 'gelembung'],
  ...['di', 'dan'],
]);

/** Whether a dot that stands apart is one of a site's name, rather than the end of a sentence. */
const isDot = (names: string, gap: string, last: string): boolean => {
  const kind = kindOfLabel(last);
  const mixed = names.split('.').some(isMixed);
  if (/[[({<]/.test(gap)) return kind !== 'common';
  // Points between words make a list: “beranda • shop”.
  if (isPoint.test(gap)) return kind === 'site' && (mixed || !/\s/.test(gap));
  if (last === 'com') return /[a-z]/.test(names) && !trade.has(names);
  return mixed && (kind === 'site' || (kind === 'word' && last.length > 2 && !gap.startsWith('.')));
};

/** The addresses in `words` whose last dot is disguised: “contoh77 . vip”, “contoh77[.]vip”, “contoh77 titik com”. */
export function* splitHostsIn(words: string): Generator<WrittenAddress> {
  const folded = fold(words);
  if (!mayHold.test(folded.text)) return;
  for (const match of folded.text.matchAll(pattern)) {
    const [all, names = '', gap = '', middle, last = '', way = ''] = match;
    const offset = unfolded(folded, match.index);
    const written = words.slice(
      offset,
      unfolded(folded, match.index + all.length - way.length - 1) + 1,
    );
    // A sentence begins with a capital.
    const isWord = !written.endsWith(last) && written !== written.toUpperCase();
    const host = [names, ...(middle === undefined ? [] : [middle]), last].join('.');
    if (isWord || !names.split('.').every(isLabel) || namesOfThings.has(host)) continue;
    // “titik co titik id” is said of nothing but an address.
    const isSaid = middle !== undefined && /\p{L}/u.test(gap);
    if (isSaid || isDot(names, gap, last)) yield { address: host + way, offset };
  }
}
