/** The number of pages that `count` items fill; one at least, so that an empty list has a page. */
export const pageCount = (count: number, size: number): number =>
  Math.max(1, Math.ceil(count / size));

/** The items of one page of a list, counted from 1. */
export const pageOf = <T>(items: readonly T[], page: number, size: number): T[] =>
  items.slice((page - 1) * size, page * size);
