import { useEffect, useState } from 'react';
import { addresses } from '#domain/address.ts';
import { collectionName, entrySlug } from '../../collection-name.ts';
import type { Session } from '../../config.ts';
import { ask, wordsOf } from '../gateway-client.ts';

/** A journey that no longer fits the services it leads through. */
interface JourneyToCheck {
  path: string;
  slug: string;
  title: string;
  warnings: readonly string[];
  /** Whether the account may mend it itself. */
  mayWrite: boolean;
}

interface Props extends Session {
  /** Told what went wrong, in words. */
  onProblem: (problem: string) => void;
}

/** In the editor for whoever may write it, else on the portal. */
const addressOf = ({ slug, mayWrite }: JourneyToCheck, { account, portalUrl }: Props): string =>
  mayWrite
    ? `?instansi=${account.agencies[0]?.id ?? ''}#/collections/${collectionName('journey', undefined)}/entries/${entrySlug({ kind: 'journey', slug })}`
    : new URL(addresses('id').entry('journey', slug), portalUrl).href;

/** The journeys whose owner the account works for, with what is wrong in them; nothing where all fit. */
export const JourneysToCheck = (props: Props) => {
  const { onProblem } = props;
  const [journeys, setJourneys] = useState<readonly JourneyToCheck[]>([]);

  useEffect(() => {
    ask<JourneyToCheck[]>('journeyWarnings', {}).then(setJourneys, (error: unknown) =>
      onProblem(wordsOf(error)),
    );
    // Read once: it changes only when something is published.
  }, []);

  if (journeys.length === 0) return null;
  return (
    <section>
      <h2>Peristiwa hidup yang perlu diperiksa ({journeys.length})</h2>
      <p>
        Layanan di peristiwa ini berubah, jadi langkahnya perlu diperiksa. Halamannya tetap tampil
        untuk warga. Humas yang mengubah halamannya; instansi penanggung jawab memberi tahu isinya.
      </p>
      <ul className="waiting-list">
        {journeys.map((journey) => (
          <li key={journey.path}>
            <a href={addressOf(journey, props)}>{journey.title}</a>
            {journey.warnings.map((warning) => (
              <p key={warning} className="waiting-facts">
                {warning}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
