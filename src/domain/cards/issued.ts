/** What a card is about. */
export interface Subject {
  kind: 'service' | 'journey';
  id: string;
}

/** A code that a card carries or carried. Days in Palu, `YYYY-MM-DD`. */
export interface IssuedCode {
  code: string;
  /** What it is about. */
  subject: Subject;
  /** The variant of the service. */
  variant: string | undefined;
  /** The day from which the card said so; undefined where no history tells. */
  since: string | undefined;
  /** The day on which that changed; undefined while it holds. */
  until: string | undefined;
}

/** What the cards of a subject carried from a day on. */
export interface CodesSince {
  day: string | undefined;
  codes: readonly { code: string; variant: string | undefined }[];
}

/**
 * Every code that the cards of a subject ever carried, the newest first. `versions` run from old to new; a code that went and came back
 * holds since it came back.
 */
export const issuedCodes = (subject: Subject, versions: readonly CodesSince[]): IssuedCode[] => {
  const issued = new Map<string, IssuedCode>();
  for (const { day, codes } of versions) {
    for (const old of issued.values())
      if (old.until === undefined && !codes.some(({ code }) => code === old.code)) old.until = day;
    for (const { code, variant } of codes) {
      const known = issued.get(code);
      if (known === undefined || known.until !== undefined)
        issued.set(code, { code, subject, variant, since: day, until: undefined });
    }
  }
  return [...issued.values()].reverse();
};

/** What is known to be older goes before; what no history tells comes last. */
const bySeniority = (one: IssuedCode, other: IssuedCode): number =>
  Number(one.since === undefined) - Number(other.since === undefined) ||
  (one.since ?? '').localeCompare(other.since ?? '') ||
  one.subject.id.localeCompare(other.subject.id);

/**
 * Each code once. Two cards share one by chance hardly ever, but who writes a service can search for a text whose code another
 * card has: then the code stays with the card that had it first, and its page tells whose it is.
 */
export const withoutTwins = (codes: readonly IssuedCode[]): IssuedCode[] => {
  const first = new Map<string, IssuedCode>();
  for (const issued of codes) {
    const twin = first.get(issued.code);
    if (!twin || bySeniority(issued, twin) < 0) first.set(issued.code, issued);
  }
  return codes.filter((issued) => first.get(issued.code) === issued);
};
