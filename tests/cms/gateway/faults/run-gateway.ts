import { createGateway } from '../../../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../../../cms/gateway/demo-accounts.ts';
import { prepareRepository } from '../../../../cms/gateway/health/prepare.ts';
import { serveGateway } from '../../../../cms/gateway/serve.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';
import { password, people } from '../people.ts';

// A gateway as a process of its own: run-gateway.ts REPOSITORY STATE. Its first line on stdout that is JSON names its port.
const [repository = '', state = ''] = process.argv.slice(2);
const signingKey = `${state}/signing-key`;
const log = (line: string) => console.error(line);

try {
  await prepareRepository({ repository, branch: 'main', signingKey, log });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const running = await serveGateway(
  (origin) =>
    createGateway({
      repository,
      signingKey,
      accounts: createDemoAccounts(Object.values(people), password),
      store: openStore(`${state}/store.sqlite`),
      origin,
      portalUrl: 'http://127.0.0.1:1',
      adminDir: state,
      log,
    }),
  0,
  '127.0.0.1',
);
console.log(JSON.stringify({ port: running.port }));
