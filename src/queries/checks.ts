import { issuedCodes, type IssuedCode } from '#domain/cards/issued.ts';
import { viewsOf } from '#domain/standard/view.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { cardCode } from './cards.ts';
import { all, one } from './entries.ts';
import { pathsOf } from './paths.ts';

/** The codes that cards carry, and those that they carried as far as the history tells. */
export const allIssuedCodes = async (): Promise<IssuedCode[]> => {
  const codes = (await all('service')).flatMap((service) =>
    issuedCodes(service.id, [
      {
        day: undefined,
        codes: viewsOf(service).map((view) => ({ code: cardCode(view), variant: view.variant })),
      },
    ]),
  );
  const seen = new Map<string, IssuedCode>();
  for (const issued of codes) {
    const other = seen.get(issued.code);
    if (other) throw new Error(`Cards of ${other.service} and ${issued.service} share a code.`);
    seen.set(issued.code, issued);
  }
  return codes;
};

/** The confirmation page of every code, in each language. */
export const checkPaths = () => pathsOf(allIssuedCodes, ({ code }) => ({ code }));

/** The service that a code is about. */
export const serviceOf = async (
  { service }: IssuedCode,
  locale: Locale,
): Promise<Entry<'service'>> => {
  const found = await one('service', service, locale);
  if (!found) throw new Error(`A code was given for ${service}, which is gone.`);
  return found;
};
