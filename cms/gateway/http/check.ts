import { Hono } from 'hono';
import { z } from 'zod';
import type { Finding } from '#guard/finding.ts';
import { attachmentPath, contentPath, parseContentPath, type ContentPath } from '#model/path.ts';
import { mayWrite } from '../../permission.ts';
import { nameParam, pathParam, publishedCommit, type Job } from '../actions/action.ts';
import { findDraft } from '../actions/draft-lookup.ts';
import { createLanes } from '../git/lanes.ts';
import { listFiles } from '../git/tree.ts';
import { notYours, Refusal } from '../refusal.ts';
import { withChanges } from '../changed-content.ts';
import { judgeForm } from '../validate.ts';
import { fairShare, type Share } from './fair-share.ts';
import type { GatewayEnv, Services } from './gateway-env.ts';
import { limitTexts, readJson } from './json-body.ts';
import { requireAccount } from './session.ts';

const request = z.strictObject({
  texts: z
    .array(z.strictObject({ path: pathParam, raw: z.string() }))
    .min(1)
    .max(4),
  /** The bare names of pictures and files that the form holds and has not sent yet. */
  files: z.array(z.string().max(100)).max(50),
  draft: z.strictObject({ collection: nameParam, slug: nameParam }).optional(),
});

type Form = z.output<typeof request>;

/**
 * So much is checked a minute and account, by the texts' length: a form asks once a second at most, while somebody types, and a
 * text of the longest length takes the guard a second.
 */
const most = 90;
const minute = 60_000;

/** So many characters count as one check. */
const grain = 16 * 1024;

const costOf = ({ texts }: Form): number =>
  Math.max(1, Math.ceil(texts.reduce((sum, { raw }) => sum + raw.length, 0) / grain));

/** So many at once, and so many that wait: what is typed meanwhile is asked about anew. */
const [running, waiting] = [2, 20];

/** Of one account fewer: nobody keeps others from being checked. */
const own: Share = { running: 1, waiting: 4 };

const busy = () =>
  new Refusal(429, 'Terlalu banyak pemeriksaan. Ketikan Anda diperiksa saat disimpan.');

/** Counts what an account has checked in its minute. Refuses what is too much. */
const createRate = (clock: () => number) => {
  const counts = new Map<string, { since: number; spent: number }>();
  return (login: string, cost: number): void => {
    const known = counts.get(login);
    const count = known && clock() - known.since < minute ? known : { since: clock(), spent: 0 };
    counts.set(login, count);
    if (count.spent + cost > most) throw busy();
    count.spent += cost;
  };
};

/** The place of the form's entry. Refuses texts of several entries, and of others. */
const placeFor = ({ account }: Job, { texts }: Form): ContentPath => {
  const places = texts.map(({ path, raw }) => {
    const place = parseContentPath(path);
    if (place?.role !== 'text' || !mayWrite(account, path) || !raw.isWellFormed()) throw notYours();
    return place;
  });
  const [first] = places;
  if (!first || places.some(({ kind, id }) => kind !== first.kind || id !== first.id))
    throw notYours();
  return parseContentPath(contentPath(first.kind, first.id)) ?? first;
};

const commitFor = async (job: Job, { draft }: Form): Promise<string> => {
  const found = draft && (await findDraft(job, draft).catch(() => undefined));
  return found?.head ?? publishedCommit(job);
};

/** The blob of an empty file, for one that only has to be there. */
const somewhere = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';

const judge = async (
  job: Job,
  form: Form,
  place: ContentPath,
  portalUrl: string,
): Promise<Finding[]> => {
  const files = await listFiles(job.git, await commitFor(job, form));
  const beside = form.files.map((file) => attachmentPath(place.kind, place.id, file));
  const changes = new Map<string, Uint8Array | string>([
    ...beside
      .filter((path) => parseContentPath(path) !== undefined)
      .map((path) => [path, somewhere] as const),
    ...form.texts.map(({ path, raw }) => [path, Buffer.from(raw)] as const),
  ]);
  const published = await listFiles(job.git, await publishedCommit(job));
  return judgeForm(job.git, withChanges(files, changes), place, published, portalUrl);
};

/** Whether a finding keeps a form from being saved, waits for a publisher, or is only told. */
const levelOf = ({ outbound, isNote }: Finding): 'wrong' | 'waits' | 'note' => {
  if (isNote) return 'note';
  return outbound === undefined ? 'wrong' : 'waits';
};

/** The guards whose words an address has to go for, whoever confirms its site. */
const against: ReadonlySet<string> = new Set(['judol', 'personal']);

/** Whether the address of a site that waits for a publisher is refused for what stands in it. */
const hasToGo = ({ path, outbound, line, column = 0 }: Finding, all: readonly Finding[]): boolean =>
  outbound !== undefined &&
  all.some(
    (other) =>
      against.has(other.guard) &&
      other.path === path &&
      other.line === line &&
      other.column !== undefined &&
      other.column >= column &&
      other.column < column + outbound.words.length,
  );

/** What a person who still writes should hear; what is only missing, they know. */
const toldOf = (findings: readonly Finding[]) =>
  findings
    .filter(({ incomplete, isMissing }) => incomplete === undefined && isMissing !== true)
    .filter((finding) => !hasToGo(finding, findings))
    .map((finding) => {
      const { path, field, problem, remedy } = finding;
      return { path, field, problem, remedy, level: levelOf(finding) };
    });

/** `POST /api/check`: what the guard says of a form as it stands. Nothing is kept or logged. */
export const checkRoutes = (services: Services): Hono<GatewayEnv> => {
  const { workshop, portalUrl } = services;
  const inLane = createLanes(running);
  let asked = 0;
  const routes = new Hono<GatewayEnv>();
  const spend = createRate(() => workshop.now().getTime());
  routes.post('/', requireAccount(services), fairShare(own), limitTexts, async (context) => {
    const job = { ...workshop, account: context.get('account') };
    spend(job.account.login, 1);
    const form = await readJson(context, request);
    const place = placeFor(job, form);
    spend(job.account.login, costOf(form) - 1);
    if (asked >= running + waiting) throw busy();
    asked += 1;
    try {
      const findings = await inLane(() => judge(job, form, place, portalUrl));
      return context.json({ findings: toldOf(findings) });
    } finally {
      asked -= 1;
    }
  });
  return routes;
};
