import type { DataOf, KindName } from './kinds.ts';
import type { Locale } from './path.ts';

/** An entry as pages and decisions see it: its data with the texts of the wanted language laid over, where translated. */
export interface Entry<K extends KindName = KindName> {
  kind: K;
  /** `dinkes/vaksinasi`, `dinkes` (profile), `tentang` (city page), `palu-timur` (area). */
  id: string;
  /** The agency whose it is; undefined for what is the city's. */
  agency: string | undefined;
  /** The last part of the id. */
  slug: string;
  /** The language its texts are in: the wanted one, or `id` where there is no translation. */
  textLocale: Locale;
  data: DataOf<K>;
}
