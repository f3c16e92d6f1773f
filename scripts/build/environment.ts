/** What any program needs to run, and the settings that a build reads. */
const needed = new Set([
  ...[
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'TZ',
    'LANG',
    'LC_ALL',
    'NODE_OPTIONS',
  ],
  ...['SITE', 'CONTENT', 'OUT', 'CACHE', 'NOW'].map((name) => `PORTAL_${name}`),
  ...['GIT', 'COMMIT', 'FETCH'].map((name) => `PORTAL_HISTORY_${name}`),
]);

/** What git asks for when it fetches by the user's own settings. */
const forFetching = /^(?:GIT_|SSH_|https?_proxy$|no_proxy$)/i;

/**
 * The part of an environment that the renderer is given. It renders text that nobody may have checked, so that no token
 * of the host, the forge or the gateway is within its reach; what git needs is given only where the build may fetch.
 */
export const buildEnvironment = (own: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const mayFetch = own['PORTAL_HISTORY_FETCH'] === '1';
  return Object.fromEntries(
    Object.entries(own).filter(
      ([name]) => needed.has(name) || (mayFetch && forFetching.test(name)),
    ),
  );
};
