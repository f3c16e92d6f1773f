import type { DraftName } from './review-client.ts';

type Screen = 'waiting' | 'history' | 'account' | 'accounts' | 'sites' | 'editor';

/** The screen of an address: the list of what waits, unless it names another. */
export const screenOf = ({ search, hash }: { search: string; hash: string }): Screen => {
  const asked = new URLSearchParams(search);
  if (asked.has('jejak')) return 'history';
  if (asked.has('akun-saya')) return 'account';
  if (asked.has('akun')) return 'accounts';
  if (asked.has('situs')) return 'sites';
  return asked.has('instansi') || hash.length > '#/'.length ? 'editor' : 'waiting';
};

/** The draft that an address of the editor names: `#/collections/news-dinkes/entries/vaksinasi/index`. */
export const draftInAddress = (hash: string): DraftName | undefined => {
  const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/.exec(hash) ?? [];
  if (collection === undefined || slug === undefined) return undefined;
  return { collection, slug: decodeURIComponent(slug) };
};
