import { fileURLToPath } from 'node:url';
import { manifestFile } from '../../cms/publisher/sign-manifest.ts';
import { parseManifest, sha256Of, type Manifest } from '../release/manifest.ts';
import { headersBy, readHeaders } from '../server/rules.ts';
import { ask } from './asking.ts';
import type { Finding } from './finding.ts';
import { compareFolder } from './folder.ts';
import { compareLive } from './live.ts';
import { compareWithMemory } from './memory.ts';
import { readList, Uncheckable, type Source } from './source.ts';

/** What is compared, and how closely. */
export interface Order extends Source {
  width: number;
  disguised: number;
  /** The file in which a watcher remembers the lists that it saw; none unless told. */
  memory?: string | undefined;
}

const parsed = (list: string): Manifest => {
  try {
    return parseManifest(list);
  } catch (error) {
    throw new Uncheckable(error instanceof Error ? error.message : String(error));
  }
};

/** A list that was handed over is compared with the one on the site, too. */
const compareLists = async (target: URL, list: string): Promise<Finding[]> => {
  const place = `/${manifestFile}`;
  const answer = await ask(new URL(place, target));
  if (!answer) return [{ what: 'unread', place }];
  if (answer.status !== 200) return [{ what: 'missing', place }];
  return answer.hash === (await sha256Of([Buffer.from(list)]))
    ? []
    : [{ what: 'changed', place, why: 'daftar di situs lain dari daftar Anda' }];
};

/** The rules that the program was installed with: a site of another version may be sent with others. */
const rulesFile = fileURLToPath(new URL('../../netlify.toml', import.meta.url));

/** How often a look begins anew because the site was published meanwhile. */
const looks = 3;

const remembered = ({ memory }: Order, list: string): Promise<Finding[]> =>
  memory === undefined ? Promise.resolve([]) : compareWithMemory(memory, list);

const lookAtSite = async (order: Order, target: URL, left: number) => {
  const list = await readList(order);
  const wanted = parsed(list);
  const headersFor = headersBy(await readHeaders(rulesFile));
  const findings = await compareLive({ ...order, site: target, wanted, headersFor });
  if (order.manifest !== undefined) findings.push(...(await compareLists(target, list)));
  else if (findings.length > 0 && left > 1 && (await readList(order)) !== list)
    return lookAtSite(order, target, left - 1);
  return { files: wanted.size, findings: [...findings, ...(await remembered(order, list))] };
};

/** Compares a folder or a live site with its list. Throws {@link Uncheckable} or Unsigned. */
export const verifySite = async (order: Order): Promise<{ files: number; findings: Finding[] }> => {
  const { target } = order;
  if (target instanceof URL) return lookAtSite(order, target, looks);
  const list = await readList(order);
  const wanted = parsed(list);
  const findings = await compareFolder(target, wanted).catch((error: unknown) => {
    throw new Uncheckable(
      `${target} tidak dapat dibaca: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  return { files: wanted.size, findings: [...findings, ...(await remembered(order, list))] };
};
