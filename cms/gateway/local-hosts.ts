/** The names by which a machine calls itself in an address, as `URL.hostname` gives them. */
export const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
