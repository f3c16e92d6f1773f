import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createPortalServer } from '../../portal-server.ts';
import { readHeaders } from '../../server/rules.ts';
import type { Stop } from './addresses.ts';
import { Visitor, type Deeds } from './browser.ts';
import { siteIn, type Workshop } from './builds.ts';

/** What was done without any header of netlify.toml, and under its policy. */
export interface Visited {
  bare: Deeds;
  guarded: Deeds;
}

/** Nothing at all. */
export const nothing: Deeds = { ran: false, called: false };

const policy = 'Content-Security-Policy';

/** The policies of a netlify.toml without its other headers: what these stop is not told as the policy's. */
const policyAlone = async (config: string): Promise<string> =>
  (await readHeaders(config))
    .filter(({ values }) => policy in values)
    .map(
      (rule) =>
        `[[headers]]\nfor = ${JSON.stringify(rule.for)}\n[headers.values]\n${policy} = ${JSON.stringify(rule.values[policy])}\n`,
    )
    .join('\n');

const serve = async ({ project, folder }: Workshop, site: string, name: string, rules: string) => {
  const config = path.join(project, folder, `${name}.toml`);
  writeFileSync(config, rules);
  const server = await createPortalServer({ directory: path.join(project, site), config });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
};

/** What the files did at these stops, by their slugs, where the site is served with these rules. */
const tour = async (workshop: Workshop, stops: readonly Stop[], name: string, rules: string) => {
  const { server, origin } = await serve(workshop, siteIn(workshop), name, rules);
  const visitor = new Visitor(workshop.browser, origin);
  const ran = new Set<string>();
  const called = new Set<string>();
  for (const { address, slugs } of stops) {
    const deeds = await visitor.visit(address);
    const authors = deeds.by.size > 0 ? deeds.by : slugs;
    if (deeds.ran) for (const slug of authors) ran.add(slug);
    if (deeds.called) for (const slug of slugs) called.add(slug);
  }
  await visitor.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return (slug: string): Deeds => ({ ran: ran.has(slug), called: called.has(slug) });
};

/** Visits the stops as from a web server that sends no header of netlify.toml, and from one that sends its policy alone. */
export const visits = async (
  workshop: Workshop,
  stops: readonly Stop[],
): Promise<(slug: string) => Visited> => {
  const rules = await policyAlone(path.join(workshop.project, 'netlify.toml'));
  const [bare, guarded] = await Promise.all([
    tour(workshop, stops, 'bare', ''),
    tour(workshop, stops, 'policy', rules),
  ]);
  return (slug) => ({ bare: bare(slug), guarded: guarded(slug) });
};
