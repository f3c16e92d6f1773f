import { registerHooks } from 'node:module';

// The observatory downloads the list of hosts that browsers know as TLS-only when it is installed. Ours installs nothing
// that runs, and a local host is on no such list.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/mdn-http-observatory/src/analyzer/hsts.js')
      ? {
          format: 'module',
          shortCircuit: true,
          source: 'export const isHstsPreloaded = () => null;',
        }
      : next(url, context),
});
