/** The stored version of each text as this page last saw it, by content path. A save and a work copy name them as their base. */
export const seenVersions = new Map<string, string>();
