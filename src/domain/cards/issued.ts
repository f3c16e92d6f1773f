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
