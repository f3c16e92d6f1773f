import type { Session } from '../config.ts';

/** A refusal or failure in words for the editor. Its name is empty because Decap prints name and message. */
export class GatewayError extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.name = '';
    this.status = status;
  }
}

const patience = 60_000;

const words: Readonly<Record<number, string>> = {
  0: 'Server tidak dapat dihubungi. Periksa sambungan internet Anda, lalu coba lagi. Isian Anda masih ada di halaman ini.',
  401: 'Sesi Anda berakhir. Buka editor di tab lain, masuk lagi, lalu ulangi di sini. Isian Anda masih ada di halaman ini.',
};

const unknownFailure =
  'Server tidak dapat menjawab. Coba lagi beberapa saat lagi. Isian Anda masih ada di halaman ini.';

const send = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new GatewayError(words[0] ?? unknownFailure, 0);
  }
};

const failureOf = async (response: Response): Promise<GatewayError> => {
  const body: unknown = await response.json().catch(() => undefined);
  const said =
    typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return new GatewayError(typeof said === 'string' ? said : unknownFailure, response.status);
};

const post = (path: string, body: unknown, more: RequestInit = {}): Promise<Response> =>
  send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Portal-Request': '1' },
    body: JSON.stringify(body),
    ...more,
  });

const sessionPath = '/api/session';

/** The session; undefined when nobody is signed in. */
export const readSession = async (): Promise<Session | undefined> => {
  const response = await send(sessionPath, {});
  if (response.status === 401) return undefined;
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as Session;
};

/** How one may sign in, beside login and password. */
export const readSignInWays = async (): Promise<{ oidc: boolean }> => {
  const response = await send('/api/sign-in', {});
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as { oidc: boolean };
};

/** Signs in. Throws {@link GatewayError} with the gateway's own words. */
export const signIn = async (login: string, password: string): Promise<void> => {
  const response = await post(sessionPath, { login, password });
  if (!response.ok) throw await failureOf(response);
};

/** The city's agencies by name. */
export const readAgencies = async (): Promise<{ id: string; title: string }[]> => {
  const response = await send('/api/agencies', {});
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as { id: string; title: string }[];
};

/** Where the served portal stands. */
export interface Publication {
  state: 'live' | 'building' | 'failed';
  at: string;
  /** What stopped the last publication. */
  problem?: string;
}

/** The state of the last publication. */
export const readPublication = async (): Promise<Publication> => {
  const response = await send('/api/publication', {});
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as Publication;
};

/** Ends the session. */
export const signOut = async (): Promise<void> => {
  await send(sessionPath, { method: 'DELETE', headers: { 'X-Portal-Request': '1' } });
};

const answerOf = async <Answer>(response: Response): Promise<Answer> => {
  if (response.ok) return (await response.json()) as Answer;
  const failure = await failureOf(response);
  throw new GatewayError(words[failure.status] ?? failure.message, failure.status);
};

const requestOf = (action: string, params: object) => ({ branch: 'main', action, params });

const actionsPath = '/api/cms/v1';

/** Asks the gateway for one action of the editing protocol. Throws {@link GatewayError}. */
export const ask = async <Answer>(action: string, params: object): Promise<Answer> =>
  answerOf(await post(actionsPath, requestOf(action, params)));

/** The largest request that a browser finishes after its page is gone, in bytes, with room to spare. */
const outlivingSize = 60_000;

/** Asks for one action that should arrive also when the page is being closed. Throws {@link GatewayError}. */
export const keep = async (action: string, params: object): Promise<void> => {
  const request = requestOf(action, params);
  const { size } = new Blob([JSON.stringify(request)]);
  await answerOf(await post(actionsPath, request, { keepalive: size < outlivingSize }));
};
