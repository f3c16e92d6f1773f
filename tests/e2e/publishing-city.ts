import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createPublisher, type Publisher } from '../../cms/publisher/publisher.ts';
import { createPortalServer } from '../../scripts/portal-server.ts';
import { startHarness, type Harness } from '../cms/gateway/gateway-harness.ts';
import type { Who } from '../cms/gateway/people.ts';
import { enter } from './editor-city.ts';
import { bringScreens } from './screens.ts';

const project = resolve('.');
const fixture = resolve('tests/fixtures/content');

const contentOfFixture = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(fixture, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [join('content', relative(fixture, file)), readFileSync(file, 'utf8')]),
  );

/** A small city with a gateway, the editor's real screens and a portal that is built anew at each publication. */
export interface PublishingCity {
  gateway: Harness;
  portalUrl: string;
  /** A browser of somebody who has signed in, at the list of what waits. */
  enter(browser: Browser, who: Who): Promise<Page>;
  end(): Promise<void>;
}

/** Starts such a city. Its portal is first built by the first publication. */
export const startPublishingCity = async (): Promise<PublishingCity> => {
  const folder = await mkdtemp(resolve('.portal', 'test-publishing-'));
  const siteDir = join(folder, 'site');
  const later: { publisher?: Publisher } = {};
  const server = await createPortalServer({
    directory: siteDir,
    config: join(project, 'netlify.toml'),
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const portalUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  const gateway = await startHarness(contentOfFixture(), {
    portalUrl,
    onPublish: (commit, how) => void later.publisher?.publish(commit, how),
    publication: () =>
      later.publisher?.state() ?? { state: 'building', commit: null, at: new Date().toISOString() },
  });
  const publisher = createPublisher({
    repository: gateway.repository,
    projectDir: project,
    workDir: join(folder, 'work'),
    siteDir,
    log: () => undefined,
  });
  later.publisher = publisher;
  await bringScreens(gateway.repository);
  return {
    gateway,
    portalUrl,
    enter: (browser, who) => enter(browser, gateway.origin, who),
    async end() {
      await publisher.close();
      await gateway.end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
