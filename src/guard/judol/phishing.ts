import type { Found, Guard, GuardedBody } from '../check.ts';
import { hostOf } from '../address.ts';
import { linksOf, type Link } from '../links.ts';
import { otherTargetOf } from './link-texts.ts';
import { faultOf, type Fault } from './link-targets.ts';

const misnamed = (link: Link): Fault | undefined => {
  const other = otherTargetOf(link);
  return other === undefined
    ? undefined
    : [
        `Teks tautan menyebut “${other}”, tetapi tautannya menuju ${hostOf(link.url) ?? 'yang lain'}.`,
        'Samakan teks dan tujuannya, atau tulis nama halamannya sebagai teks.',
      ];
};

/** A link leads where a reader is told that it leads. */
export const phishing: Guard<GuardedBody> = {
  id: 'phishing',
  check: (text) =>
    linksOf(text).flatMap((link): Found[] => {
      const [problem, remedy] = misnamed(link) ?? faultOf(link.url) ?? [];
      return problem === undefined || remedy === undefined
        ? []
        : [{ ...link.at(), field: link.field, problem, remedy }];
    }),
};
