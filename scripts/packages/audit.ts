import { z } from 'zod';

const day = 86_400_000;

/** How long a judgement holds before somebody looks again, in days. */
const holdsFor = 180;

/** What somebody decided about one advisory, in docs/advisories.yml. */
const judgement = z.strictObject({
  /** Its id at GitHub. */
  advisory: z.string().regex(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/),
  /** The package that it is about. */
  package: z.string().min(1),
  /** The day of the judgement. */
  judged: z.iso.date(),
  /** Why nobody is in danger, or what was done. */
  reason: z.string().min(40),
});

/** All judgements. */
export const judgements = z.array(judgement);

/** The part of `npm audit --json` that is read. A name in `via` only leads to another package of the report. */
const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          z.string(),
          z.object({ name: z.string(), title: z.string(), url: z.url(), severity: z.string() }),
        ]),
      ),
    }),
  ),
});

/**
 * What is left to be decided: advisories that nobody has judged, judgements that have grown old, and judgements about
 * what is no longer installed. `answer` is what `npm audit --json` said; throws where it is no report.
 */
export const auditFaults = (
  answer: unknown,
  known: z.output<typeof judgements>,
  now: Date,
): string[] => {
  const { vulnerabilities } = report.parse(answer);
  const found = new Map<string, string>();
  for (const { via } of Object.values(vulnerabilities))
    for (const cause of via)
      if (typeof cause !== 'string') {
        const id = cause.url.replace(/^.*\//, '');
        found.set(`${cause.name} ${id}`, `${cause.severity}: ${cause.title} (${cause.url})`);
      }
  const judged = new Map(known.map((entry) => [`${entry.package} ${entry.advisory}`, entry]));
  const isOld = (since: string) => now.getTime() - Date.parse(since) > holdsFor * day;
  return [
    ...[...found]
      .filter(([key]) => !judged.has(key))
      .map(([key, words]) => `Not judged: ${key}, ${words}`),
    ...[...judged].flatMap(([key, entry]) => {
      if (!found.has(key)) return [`No longer reported: ${key}`];
      return isOld(entry.judged) ? [`To be judged again: ${key}, of ${entry.judged}`] : [];
    }),
  ];
};
