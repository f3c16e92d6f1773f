import type { Locale } from '#model/path.ts';

/** Words with the language they are in. */
export interface Said {
  text: string;
  lang: Locale;
}

type Part<N extends string> = Partial<Record<N | `${N}En`, string | undefined>>;

/** What a structured part says under `name` to a reader of `locale`: its English where there is one, else its Indonesian. */
export const said = <N extends string>(
  part: Part<N>,
  name: N,
  locale: Locale,
): Said | undefined => {
  const english = locale === 'en' ? part[`${name}En`] : undefined;
  if (english !== undefined) return { text: english, lang: 'en' };
  const text = part[name];
  return text === undefined ? undefined : { text, lang: 'id' };
};

/** The words of {@link said} alone. */
export const textOf = <N extends string>(
  part: Part<N>,
  name: N,
  locale: Locale,
): string | undefined => said(part, name, locale)?.text;
