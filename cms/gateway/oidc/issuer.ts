import { isDeepStrictEqual } from 'node:util';
import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  clockSkew,
  clockTolerance,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import type { Secrets } from './attempts.ts';
import { loginsNamed, type Claims } from './claims.ts';
import type { OidcSettings } from './settings.ts';

/** Why a sign-in at the issuer came to nothing. */
export type IssuerFault = 'unreachable' | 'declined' | 'clock' | 'untrue';

/** A sign-in at the issuer that came to nothing; the cause is for the log. */
export class IssuerFailed extends Error {
  readonly fault: IssuerFault;
  constructor(fault: IssuerFault, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'IssuerFailed';
    this.fault = fault;
  }
}

/** The city's own sign-in, as the gateway deals with it. */
export interface Issuer {
  /** Where to send a browser, and what to check it with when it comes back. */
  begin(): Promise<{ address: URL; secrets: Secrets }>;
  /** What the issuer says about the person whose browser came back to `returned`. Throws {@link IssuerFailed}. */
  finish(returned: URL, secrets: Secrets): Promise<Claims>;
}

/** How far the clocks of gateway and issuer may be apart, in seconds. */
const tolerance = 60;

/** How long the issuer may take for one answer, in seconds. */
const patience = 10;

const scope = 'openid email profile';

/** The way that the issuer takes the client's secret in; the standard's own way unless it says otherwise. */
const secretAuth =
  (secret: string): ClientAuth =>
  (as, ...rest) => {
    const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const auth = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    auth(secret)(as, ...rest);
  };

const isAway = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof ClientError &&
    ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(error.code ?? ''));

const faultOf = (error: unknown): IssuerFault => {
  if (error instanceof AuthorizationResponseError) return 'declined';
  if (isAway(error)) return 'unreachable';
  const late = error instanceof ClientError && error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED';
  return late ? 'clock' : 'untrue';
};

/** What token and page say together. Only one of the two is believed where they name different people: one may be old. */
const vouchedFor = (claims: Claims, more: Claims, { loginClaim }: OidcSettings): Claims => {
  const [told, added] = [claims, more].map((each) =>
    loginsNamed(each, { loginClaim, trusted: true }),
  );
  if (told === undefined || 'fault' in told) return more;
  return isDeepStrictEqual(told, added) ? { ...more, ...claims } : claims;
};

const claimsFrom = async (
  config: Configuration,
  settings: OidcSettings,
  returned: URL,
  { state, nonce, verifier }: Secrets,
  clock: () => number,
): Promise<Claims> => {
  const tokens = await authorizationCodeGrant(config, returned, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('there is no ID token');
  if (claims.iat > clock() / 1000 + tolerance)
    throw new IssuerFailed('clock', 'the ID token is of the future');
  const told = config.serverMetadata().userinfo_endpoint !== undefined;
  if (!told || 'logins' in loginsNamed(claims, settings)) return claims;
  return vouchedFor(claims, await fetchUserInfo(config, tokens.access_token, claims.sub), settings);
};

/** The issuer of the settings. `returnAddress` is the gateway's page that browsers come back to. */
export const createIssuer = (
  settings: OidcSettings,
  returnAddress: string,
  clock: () => number,
): Issuer => {
  const { issuer, clientId, clientSecret } = settings;
  let known: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    known ??= discovery(
      issuer,
      clientId,
      { [clockTolerance]: tolerance, [clockSkew]: Math.round((clock() - Date.now()) / 1000) },
      secretAuth(clientSecret),
      {
        timeout: patience,
        execute: [
          // The settings allow http on the loopback alone.
          ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : []),
          enableNonRepudiationChecks,
        ],
      },
    ).catch((error: unknown) => {
      known = undefined;
      throw new IssuerFailed('unreachable', error);
    });
    return known;
  };
  return {
    async begin() {
      const config = await configuration();
      const secrets = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const address = buildAuthorizationUrl(config, {
        redirect_uri: returnAddress,
        scope,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      });
      return { address, secrets };
    },
    async finish(returned, secrets) {
      try {
        return await claimsFrom(await configuration(), settings, returned, secrets, clock);
      } catch (error) {
        throw error instanceof IssuerFailed ? error : new IssuerFailed(faultOf(error), error);
      }
    },
  };
};
