/** Marks a rule which says only that something is not written yet: a draft may be saved without it. */
export const notYet = { params: { missing: true } } as const;
