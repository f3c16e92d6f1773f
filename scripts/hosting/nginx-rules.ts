import type { HeaderRule } from '../server/rules.ts';
import type { RedirectRule } from './redirect-rules.ts';

const heading =
  '# Written by "npm run hosting:nginx" from netlify.toml and the site’s _redirects. Changes here are lost.';

/** A string that nginx takes as it is: no variable, no end of the string. */
const quoted = (text: string): string => {
  if (/[$\r\n]/.test(text)) throw new Error(`This cannot be written for nginx: ${text}`);
  return `"${text.replace(/(["\\])/g, '\\$1')}"`;
};

/** A pattern, as nginx reads it: quotes escaped, backslashes kept. */
const pattern = (flags: '~' | '~*', source: string) => `"${flags}${source.replaceAll('"', '\\"')}"`;

/** A map from the address that was asked for to `name`. */
const map = (name: string, lines: readonly string[]): string =>
  [`map $portal_asked $${name} {`, ...lines.map((line) => `  ${line};`), '}'].join('\n');

const variableOf = (header: string) => `portal_${header.toLowerCase().replaceAll('-', '_')}`;

/** Headers without a rule: pages are asked for again each time. */
const usual: Readonly<Record<string, string>> = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

/** nginx sets the type of a file itself: a header of that name would be a second one. */
const typeHeader = 'Content-Type';

const namesIn = (rules: readonly HeaderRule[]): string[] =>
  [
    ...new Set([...rules.flatMap(({ values }) => Object.keys(values)), ...Object.keys(usual)]),
  ].filter((name) => name !== typeHeader);

/** The places of files whose type a rule tells, since their names do not. */
const typedFiles = (rules: readonly HeaderRule[]): string[] =>
  rules.flatMap(({ for: path, values }) => {
    const type = values[typeHeader];
    if (type === undefined) return [];
    if (!/^[\w./-]+$/.test(path)) throw new Error(`A type can be told of one file alone: ${path}`);
    return [`location = ${path} {`, `  default_type ${quoted(type)};`, '}'];
  });

const headerMap = (name: string, rules: readonly HeaderRule[]): string => {
  // Netlify lets the last rule that matches win, nginx the first.
  const lines = rules.toReversed().flatMap(({ forRegExp, values }) => {
    const value = values[name];
    return value === undefined ? [] : [`${pattern('~*', forRegExp.source)} ${quoted(value)}`];
  });
  return map(variableOf(name), [`default ${quoted(usual[name] ?? '')}`, ...lines]);
};

/** A splat is printable ASCII alone, so that no address breaks a header in two. */
const splat = '(?<portal_splat>[!-~]*)';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Netlify takes an address with and without its last slash for the same. */
const patternOf = (path: string): string =>
  path.endsWith('/*')
    ? pattern('~', `^${escaped(path.slice(0, -2))}(?:/${splat})?$`)
    : pattern('~', `^${escaped(path.replace(/\/$/, ''))}/?$`);

const targetOf = ({ to, status }: RedirectRule): string => {
  const target = quoted(to).slice(1, -1).replace(':splat', '$portal_splat');
  const isMove = status === 301 || status === 302;
  return `"${target}${isMove && !to.includes('?') ? '$is_args$args' : ''}"`;
};

const redirectMap = (name: string, otherwise: string, rules: readonly RedirectRule[]): string =>
  map(name, [
    `default ${quoted(otherwise)}`,
    ...rules.map((rule) => `${patternOf(rule.path)} ${targetOf(rule)}`),
  ]);

/** The maps that nginx reads beside its servers: headers and redirects by the address that was asked for. */
export const nginxMaps = (
  headers: readonly HeaderRule[],
  redirects: readonly RedirectRule[],
): string => {
  const having = (status: number, force: boolean) =>
    redirects.filter((rule) => rule.status === status && rule.force === force);
  const pages = (status: number) => redirects.filter((rule) => rule.status === status);
  return [
    heading,
    '# A map is read once a request: this stays the address that was asked for, also when another page answers.',
    'map $uri $portal_asked {\n  default $uri;\n}',
    ...namesIn(headers).map((name) => headerMap(name, headers)),
    ...([301, 302] as const).flatMap((status) => [
      redirectMap(`portal_forced_${status}`, '', having(status, true)),
      redirectMap(`portal_moved_${status}`, '', having(status, false)),
    ]),
    redirectMap('portal_gone', '', pages(410)),
    redirectMap('portal_missing', '/404.html', pages(404)),
    '',
  ].join('\n\n');
};

const withoutCharset = (type: string) => type.split(';')[0] ?? type;

/** What belongs into the portal's server: its headers, and the types of its files. */
export const nginxServer = (
  headers: readonly HeaderRule[],
  types: Readonly<Record<string, string>>,
  isText: RegExp,
): string => {
  const all = [...new Set(Object.values(types))];
  // nginx itself counts HTML among both.
  const names = (chosen: readonly string[]) =>
    chosen
      .map(withoutCharset)
      .filter((type) => type !== 'text/html')
      .join(' ');
  return [
    heading,
    'types {',
    ...Object.entries(types).map(([end, type]) => `  ${withoutCharset(type)} ${end.slice(1)};`),
    '}',
    'charset utf-8;',
    `charset_types ${names(all.filter((type) => type.includes('charset')))};`,
    `gzip_types ${names(all.filter((type) => isText.test(type)))};`,
    ...namesIn(headers).map((name) => `add_header ${name} $${variableOf(name)} always;`),
    ...typedFiles(headers),
    '',
  ].join('\n');
};
