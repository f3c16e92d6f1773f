import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createPortalServer } from '../../portal-server.ts';
import { readHeaders } from '../../server/rules.ts';
import type { Stop } from './addresses.ts';
import { Visitor, type Deeds } from './browser.ts';
import { siteIn } from './builds.ts';
import type { Workshop } from './stage.ts';

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

/** A netlify.toml to serve a site with. */
interface Rules {
  name: string;
  text: string;
}

const serve = async (workshop: Workshop, { name, text }: Rules) => {
  const config = path.join(workshop.root, `${name}.toml`);
  writeFileSync(config, text);
  const server = await createPortalServer({ directory: siteIn(workshop), config });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
};

/** What the files did at these stops, by their slugs, where the site is served with these rules. */
const tour = async (
  workshop: Workshop,
  browser: string | undefined,
  stops: readonly Stop[],
  rules: Rules,
) => {
  const { server, origin } = await serve(workshop, rules);
  const visitor = new Visitor(browser, origin);
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
  browser: string | undefined,
  stops: readonly Stop[],
): Promise<(slug: string) => Visited> => {
  const policies = await policyAlone(path.join(workshop.project, 'netlify.toml'));
  const [bare, guarded] = await Promise.all([
    tour(workshop, browser, stops, { name: 'bare', text: '' }),
    tour(workshop, browser, stops, { name: 'policy', text: policies }),
  ]);
  return (slug) => ({ bare: bare(slug), guarded: guarded(slug) });
};
