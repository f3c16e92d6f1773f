import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { RedirectsHandler } from '@netlify/redirects';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** The editor's address as netlify.toml writes it; a local server puts its own editor in its place. */
export const editorPlaceholder = 'https://editor.palu.example';

/** What the configuration of the host says about a request. */
export interface Rules {
  /** All headers of the rules that match the path; a later rule wins. */
  headersFor(pathname: string): Record<string, string>;
  /** The redirect or rewrite that matches the request, whether or not a file of that name exists. */
  redirectFor(url: URL): Promise<Redirect | undefined>;
}

/** A redirect (`location`) or an answer from another file (`file`), with its status. */
export type Redirect = { force: boolean; status: number } & (
  { location: string } | { file: string }
);

type RedirectsMatch = NonNullable<Awaited<ReturnType<RedirectsHandler['match']>>>;

/** Headers for the paths that match. */
export interface HeaderRule {
  /** The path as it is written, with `*` for a part that may be anything. */
  for: string;
  forRegExp: RegExp;
  values: Record<string, string>;
}

/** All headers of the rules that match a path; a later rule wins. */
export const headersBy =
  (rules: readonly HeaderRule[]): Rules['headersFor'] =>
  (pathname) =>
    Object.assign(
      {},
      ...rules.filter(({ forRegExp }) => forRegExp.test(pathname)).map(({ values }) => values),
    ) as Record<string, string>;

/** The header rules of a netlify.toml, as Netlify matches them. */
export const readHeaders = async (configFile: string): Promise<HeaderRule[]> => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: undefined,
    netlifyConfigPath: configFile,
    configHeaders: undefined,
    minimal: false,
  });
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return headers.filter((rule): rule is typeof rule & HeaderRule => 'forRegExp' in rule);
};

/** The matcher only logs what it cannot read; a server must not answer by half of its rules. */
const assertRedirects = async (configFile: string, redirectsFiles: string[]) => {
  const { errors } = await parseAllRedirects({
    redirectsFiles,
    netlifyConfigPath: configFile,
    configRedirects: [],
    minimal: false,
  });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
};

const redirectOf = (match: RedirectsMatch, editorUrl: string | undefined): Redirect => {
  const { force, statusCode: status, target } = match;
  if (!match.redirect) return { force, status, file: target.pathname };
  const isEditor = editorUrl !== undefined && target.origin === editorPlaceholder;
  const location = isEditor ? new URL(target.pathname + target.search, editorUrl) : target;
  return {
    force,
    status,
    location: match.external ? location.href : location.pathname + location.search,
  };
};

const matcherOf = async (configFile: string, siteDir: string) => {
  await assertRedirects(configFile, [path.join(siteDir, '_redirects')]);
  return new RedirectsHandler({
    configPath: configFile,
    configRedirects: [],
    jwtRoleClaim: '',
    jwtSecret: '',
    projectDir: path.dirname(configFile),
    publicDir: siteDir,
  });
};

/** The redirects of the configuration and of the site's own `_redirects`, read again when another build is served. */
const matcherFor = (configFile: string, directory: string) => {
  let known: { build: string; matcher: ReturnType<typeof matcherOf> } | undefined;
  return async () => {
    const siteDir = await realpath(directory).catch(() => directory);
    const written = await stat(path.join(siteDir, '_redirects')).catch(() => undefined);
    const build = `${siteDir} ${written?.mtimeMs ?? 'none'}`;
    if (known?.build !== build) known = { build, matcher: matcherOf(configFile, siteDir) };
    return known.matcher;
  };
};

/** Reads headers and redirects from a netlify.toml and the built site with Netlify's own parsers and matcher. */
export const readRules = async (
  configFile: string,
  directory: string,
  editorUrl?: string,
): Promise<Rules> => {
  const headers = await readHeaders(configFile);
  const matcher = matcherFor(configFile, directory);
  await matcher();
  return {
    headersFor: headersBy(headers),
    redirectFor: async (url) => {
      const match = await (await matcher()).match(new Request(url));
      return match && redirectOf(match, editorUrl);
    },
  };
};
