import { locales, type Locale } from '#model/path.ts';

/** The route parameter of each language: none for the main one. */
export const localePaths = () =>
  locales.map((locale) => ({
    params: { locale: locale === 'id' ? undefined : locale },
    props: { locale },
  }));

/** One page an item in each language. `itemsOf` gives what has a page; `paramsOf` its route parameters. */
export const pathsOf = async <Item>(
  itemsOf: (locale: Locale) => Promise<readonly Item[]>,
  paramsOf: (item: Item) => Record<string, string | undefined>,
) => {
  const perLocale = await Promise.all(
    localePaths().map(async ({ params, props }) =>
      (await itemsOf(props.locale)).map((item) => ({
        params: { ...params, ...paramsOf(item) },
        props: { ...props, item },
      })),
    ),
  );
  return perLocale.flat();
};
