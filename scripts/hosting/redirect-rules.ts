import { parseAllRedirects } from '@netlify/redirect-parser';
import { z } from 'zod';

/** What nginx can be told without the risk that an address becomes a directive. */
const address = z.string().regex(/^(?:\/|https?:\/\/)[\w\-.~%:/?#@!&'()*+,=]*$/);

const empty = z.record(z.string(), z.never());

const rule = z.object({
  path: address.startsWith('/'),
  to: address,
  status: z.union([z.literal(301), z.literal(302), z.literal(404), z.literal(410)]).default(301),
  force: z.boolean(),
  query: empty,
  conditions: empty,
  headers: empty,
});

/** A redirect, or a page that answers with 404 or 410. */
export type RedirectRule = z.output<typeof rule>;

/** Placeholders besides a `*` at the end have no counterpart. */
const isPlain = ({ path, to }: RedirectRule) =>
  /^[^:*]*(?:\/\*)?$/.test(path) &&
  !to
    .replace(/^https?:/, '')
    .replace(/\/:splat$/, '')
    .includes(':');

/**
 * The redirects of a site's `_redirects` and of a netlify.toml, the first to match first. Throws where one says what
 * another web server cannot do: half of the rules would be worse than none.
 */
export const readRedirectRules = async (
  configFile: string,
  redirectsFile: string,
): Promise<RedirectRule[]> => {
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [redirectsFile],
    netlifyConfigPath: configFile,
    configRedirects: [],
    minimal: false,
  });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
  return redirects.map((redirect) => {
    const parsed = rule.safeParse(redirect);
    if (!parsed.success || !isPlain(parsed.data))
      throw new Error(`This redirect cannot be written for nginx: ${JSON.stringify(redirect)}`);
    return parsed.data;
  });
};
