import {
  issuedCodes,
  withoutTwins,
  type CodesSince,
  type IssuedCode,
} from '#domain/cards/issued.ts';
import { dayOf } from '#domain/dates.ts';
import type { Version } from '#domain/history/history.ts';
import { planOf } from '#domain/journeys/plan.ts';
import { viewsOf } from '#domain/standard/view.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { promisedFields } from '#model/standard/promise.ts';
import { now } from '../clock.ts';
import { all, one } from '../entries.ts';
import { promiseHistoryOf } from '../history/promise-history.ts';
import { pathsOf } from '../paths.ts';
import { cardCode, journeyCode } from './code.ts';

const codesOf = (service: Entry<'service'>): CodesSince['codes'] =>
  viewsOf(service).map((view) => ({ code: cardCode(view), variant: view.variant }));

/** The service as it was in a version: its promise then, all else as it is. */
const asOf = (service: Entry<'service'>, { promise }: Version): Entry<'service'> => ({
  ...service,
  data: {
    ...service.data,
    ...Object.fromEntries(promisedFields.map((field) => [field, promise[field]])),
  },
});

const codesOfService = async (service: Entry<'service'>): Promise<IssuedCode[]> => {
  const history = await promiseHistoryOf(service);
  const past = (history?.versions ?? []).map((version) => ({
    day: version.day,
    codes: codesOf(asOf(service, version)),
  }));
  const day = history === undefined ? undefined : dayOf(now);
  return issuedCodes({ kind: 'service', id: service.id }, [
    ...past,
    { day, codes: codesOf(service) },
  ]);
};

const codesOfJourneys = async (): Promise<IssuedCode[]> => {
  const services = new Map((await all('service')).map((service) => [service.id, service]));
  return (await all('journey')).flatMap((journey) =>
    issuedCodes({ kind: 'journey', id: journey.id }, [
      {
        day: undefined,
        codes: [{ code: journeyCode(journey, planOf(journey, services, now)), variant: undefined }],
      },
    ]),
  );
};

/** The codes that cards carry, and those of services' cards of before as far as the history tells. */
const allIssuedCodes = async (): Promise<IssuedCode[]> => {
  const ofServices = await Promise.all((await all('service')).map(codesOfService));
  return withoutTwins([...ofServices.flat(), ...(await codesOfJourneys())]);
};

/** The confirmation page of every code, in each language. */
export const checkPaths = async () => {
  const codes = await allIssuedCodes();
  return pathsOf(
    () => Promise.resolve(codes),
    ({ code }) => ({ code }),
  );
};

/** What a code is about. */
export const subjectOf = async (
  { subject: { kind, id } }: IssuedCode,
  locale: Locale,
): Promise<Entry<'service' | 'journey'>> => {
  const found = await one(kind, id, locale);
  if (!found) throw new Error(`A code was given for ${id}, which is gone.`);
  return found;
};
