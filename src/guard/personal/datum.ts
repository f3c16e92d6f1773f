/** Data about a private person among words. */
export interface Datum {
  /** Where it begins and ends among the words. */
  offset: number;
  end: number;
  /** What it is, in Indonesian, such as “NIK”. */
  what: string;
  /** The words that stand there, quoted so that nobody can use them: never the whole. */
  quote: string;
  /** What to write instead. */
  remedy: string;
  /** A way to reach somebody, in its one normal form: an office too has such, and publishes them in its contact fields. */
  contact?: string;
}

const hidden = '•';

/** Letters or digits of which only the ends are left: `7271••••••••0003`. */
export const masked = (secret: string): string => {
  const shown = Math.min(4, Math.floor(secret.length / 4));
  return (
    secret.slice(0, shown) +
    hidden.repeat(secret.length - 2 * shown) +
    secret.slice(secret.length - shown)
  );
};
