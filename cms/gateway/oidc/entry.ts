import { randomUUID } from 'node:crypto';
import type { Account } from '../account.ts';
import type { GatewayContext, Services } from '../http/gateway-env.ts';
import { Refusal } from '../refusal.ts';
import { loginsNamed, type Claims } from './claims.ts';
import { IssuerFailed } from './issuer.ts';
import type { OidcSettings } from './settings.ts';

/** What decides who comes in. */
export interface Entry extends Pick<Services, 'accounts' | 'clientAddress' | 'doorLog'> {
  settings: OidcSettings;
  /** The bound on attempts, which this way in shares with passwords: an address that fails too often has to wait. */
  bound: Services['attempts'];
}

const nobody = {
  missing:
    'Akun kota Anda tidak menyebutkan alamat surel. Minta pengelola akun kota mengisinya, lalu coba lagi.',
  unverified:
    'Alamat surel pada akun kota Anda belum diverifikasi. Verifikasi dahulu surel itu, lalu coba lagi.',
  unknown:
    'Akun kota Anda belum terdaftar sebagai pengguna editor ini. Minta pengelola portal mendaftarkan surel Anda.',
  several:
    'Akun kota Anda cocok dengan lebih dari satu pengguna editor. Minta pengelola portal membetulkannya.',
} as const;

const accountFor = async (
  accounts: Entry['accounts'],
  logins: readonly string[],
): Promise<Account> => {
  const found = await Promise.all(logins.map((login) => accounts.find(login)));
  const [account, ...others] = found.filter((one) => one !== undefined);
  if (!account) throw new Refusal(403, nobody.unknown);
  if (others.length > 0) throw new Refusal(403, nobody.several);
  return account;
};

/** Whether it failed by who came, and not by a service that is away or a clock that is wrong. */
const isTheirs = (error: unknown): boolean =>
  error instanceof IssuerFailed
    ? ['declined', 'untrue'].includes(error.fault)
    : error instanceof Refusal && error.status === 403;

/**
 * The account that belongs to what the issuer says, which `ask` finds out. Tells the door's log who came in or was refused.
 * Throws {@link Refusal} and what `ask` throws.
 */
export const enterBy = async (
  { accounts, bound, clientAddress, doorLog, settings }: Entry,
  context: GatewayContext,
  ask: () => Promise<Claims>,
): Promise<Account> => {
  const address = clientAddress(context);
  // Nobody is named yet: an attempt under a name of its own counts for its address alone.
  const attempt = bound.begin(`oidc ${randomUUID()}`, address, () =>
    doorLog('locked', '', address),
  );
  let login = '';
  try {
    const named = loginsNamed(await ask(), settings);
    if ('fault' in named) throw new Refusal(403, nobody[named.fault]);
    login = named.logins[0] ?? '';
    const account = await accountFor(accounts, named.logins);
    attempt.withdraw();
    doorLog('sign-in', account.login, address);
    return account;
  } catch (error) {
    if (isTheirs(error)) doorLog('refused', login, address);
    else attempt.withdraw();
    throw error;
  }
};
