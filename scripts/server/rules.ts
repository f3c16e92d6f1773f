import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { RedirectsHandler } from '@netlify/redirects';
import path from 'node:path';

/** The editor's address as netlify.toml writes it; a local server puts its own editor in its place. */
const editorPlaceholder = 'https://editor.palu.example';

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

interface HeaderRule {
  forRegExp: RegExp;
  values: Record<string, string>;
}

const readHeaders = async (configFile: string): Promise<HeaderRule[]> => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: undefined,
    netlifyConfigPath: configFile,
    configHeaders: undefined,
    minimal: false,
  });
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return headers.filter((rule): rule is typeof rule & HeaderRule => 'forRegExp' in rule);
};

/** The matcher only logs what it cannot read; a server must not start with half of its rules. */
const assertRedirects = async (configFile: string) => {
  const { errors } = await parseAllRedirects({
    redirectsFiles: [],
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

/** Reads headers and redirects from a netlify.toml with Netlify's own parsers and matcher. */
export const readRules = async (configFile: string, editorUrl?: string): Promise<Rules> => {
  const headers = await readHeaders(configFile);
  await assertRedirects(configFile);
  const redirects = new RedirectsHandler({
    configPath: configFile,
    configRedirects: [],
    jwtRoleClaim: '',
    jwtSecret: '',
    projectDir: path.dirname(configFile),
  });
  return {
    headersFor: (pathname) =>
      Object.assign(
        {},
        ...headers.filter((rule) => rule.forRegExp.test(pathname)).map((rule) => rule.values),
      ) as Record<string, string>,
    redirectFor: async (url) => {
      const match = await redirects.match(new Request(url));
      return match && redirectOf(match, editorUrl);
    },
  };
};
