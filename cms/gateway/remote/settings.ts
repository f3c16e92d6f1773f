import { BadRemoteSetting, linkFrom, type RemoteLink } from './link.ts';
import type { Pace } from './pace.ts';

/** Everything about the remote that an operator sets in the environment. */
export interface RemoteSettings extends Pace {
  link: RemoteLink;
  /** Joins diverged histories that do not collide without being asked. */
  joins: boolean;
  /** What a forge proves itself with when it tells of a push; undefined: no forge may. */
  hookSecret: string | undefined;
}

const shortestSecret = 20;

const minutesFrom = (env: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const minutes = Number(env[name] ?? otherwise);
  if (!Number.isFinite(minutes) || minutes < 0.5 || minutes > 1440)
    throw new BadRemoteSetting(`${name} harus berupa jumlah menit, dari 0.5 sampai 1440.`);
  return minutes * 60_000;
};

/** The settings `PORTAL_REMOTE*` of the environment; undefined without a remote. Throws {@link BadRemoteSetting}. */
export const remoteSettings = (
  env: NodeJS.ProcessEnv,
  branch: string,
): RemoteSettings | undefined => {
  const link = linkFrom(env, branch);
  if (!link) return undefined;
  const hookSecret = env['PORTAL_REMOTE_HOOK_SECRET'];
  if (hookSecret !== undefined && hookSecret.length < shortestSecret)
    throw new BadRemoteSetting(
      `PORTAL_REMOTE_HOOK_SECRET terlalu pendek. Pakai paling sedikit ${shortestSecret} huruf acak.`,
    );
  return {
    link,
    hookSecret,
    joins: env['PORTAL_REMOTE_JOIN'] === '1',
    pushEvery: minutesFrom(env, 'PORTAL_PUSH_EVERY', 10),
    fetchEvery: minutesFrom(env, 'PORTAL_FETCH_EVERY', 5),
  };
};
