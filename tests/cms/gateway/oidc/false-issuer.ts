import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcSettings } from '../../../../cms/gateway/oidc/settings.ts';

/** What an ID token says, and how it is signed. */
export interface Token {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  signature?: 'right' | 'wrong' | 'none';
}

/** An issuer that says what a test wants. */
export interface FalseIssuer {
  address: string;
  /** What the next token is like; undefined: there is none. */
  token: Token | undefined;
  /** What the page about the person says. */
  person: Record<string, unknown>;
  /** What the issuer says it takes a client's secret in. */
  methods: string[];
  /** Whether the issuer answers at all. */
  up: boolean;
  /** What was last sent for a code. */
  asked: { authorization: string | undefined; form: URLSearchParams };
  end(): void;
}

const right = generateKeyPairSync('rsa', { modulusLength: 2048 });
const wrong = generateKeyPairSync('rsa', { modulusLength: 2048 });

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokenText = ({ header, claims = {}, signature = 'right' }: Token): string => {
  const body = `${part({ alg: 'RS256', kid: 'kunci', ...header })}.${part(claims)}`;
  if (signature === 'none') return `${body}.`;
  const { privateKey } = signature === 'right' ? right : wrong;
  return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
};

/** The settings of a gateway that asks this issuer. */
export const settingsFor = (issuer: FalseIssuer, clientSecret = 'rahasia'): OidcSettings => ({
  issuer: new URL(issuer.address),
  clientId: 'portal',
  clientSecret,
  loginClaim: 'email',
  trusted: false,
});

/** Starts such an issuer on the loopback. */
export const startFalseIssuer = async (): Promise<FalseIssuer> => {
  const issuer: FalseIssuer = {
    address: '',
    token: {},
    person: {},
    methods: ['client_secret_post'],
    up: true,
    asked: { authorization: undefined, form: new URLSearchParams() },
    end() {
      server.closeAllConnections();
      server.close();
    },
  };
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: issuer.address,
      authorization_endpoint: `${issuer.address}/auth`,
      token_endpoint: `${issuer.address}/token`,
      userinfo_endpoint: `${issuer.address}/me`,
      jwks_uri: `${issuer.address}/jwks`,
      token_endpoint_auth_methods_supported: issuer.methods,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({
      keys: [{ ...right.publicKey.export({ format: 'jwk' }), kid: 'kunci', alg: 'RS256' }],
    }),
    '/token': () => ({
      access_token: 'kunci-masuk',
      token_type: 'bearer',
      ...(issuer.token && { id_token: tokenText(issuer.token) }),
    }),
    '/me': () => issuer.person,
  };
  const server = createServer((request, response) => {
    const answer = issuer.up ? answers[request.url ?? ''] : undefined;
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      if (request.url === '/token')
        issuer.asked = {
          authorization: request.headers.authorization,
          form: new URLSearchParams(Buffer.concat(body).toString()),
        };
      response.writeHead(answer ? 200 : 503, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer?.() ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return issuer;
};
