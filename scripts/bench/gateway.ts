import { createGateway } from '../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../cms/gateway/demo-accounts.ts';
import { prepareRepository } from '../../cms/gateway/health/prepare.ts';
import { serveGateway } from '../../cms/gateway/serve.ts';
import { openStore } from '../../cms/gateway/store/store.ts';
import { editorsOf, password } from './editors.ts';

// The gateway that is measured, as a process of its own: gateway.ts REPOSITORY STATE AGENCIES.
const [repository = '', state = '', agencies = ''] = process.argv.slice(2);
const signingKey = `${state}/signing-key`;
const log = (line: string) => console.error(line);

await prepareRepository({ repository, branch: 'main', signingKey, log });
const running = await serveGateway(
  (origin) =>
    createGateway({
      repository,
      signingKey,
      accounts: createDemoAccounts(editorsOf(Number(agencies)), password),
      store: openStore(`${state}/store.sqlite`),
      origin,
      portalUrl: 'http://127.0.0.1:1',
      adminDir: state,
      log,
      // A bench has its hands on more entries than people do.
      editLimits: [],
    }),
  0,
  '127.0.0.1',
);
console.log(JSON.stringify({ port: running.port }));
