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

const post = (path: string, body: unknown): Promise<Response> =>
  send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Portal-Request': '1' },
    body: JSON.stringify(body),
  });

const sessionPath = '/api/session';

/** The session; undefined when nobody is signed in. */
export const readSession = async (): Promise<Session | undefined> => {
  const response = await send(sessionPath, {});
  if (response.status === 401) return undefined;
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as Session;
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

/** Ends the session. */
export const signOut = async (): Promise<void> => {
  await send(sessionPath, { method: 'DELETE', headers: { 'X-Portal-Request': '1' } });
};

/** Asks the gateway for one action of the editing protocol. Throws {@link GatewayError}. */
export const ask = async <Answer>(action: string, params: object): Promise<Answer> => {
  const response = await post('/api/cms/v1', { branch: 'main', action, params });
  if (response.ok) return (await response.json()) as Answer;
  const failure = await failureOf(response);
  throw new GatewayError(words[failure.status] ?? failure.message, failure.status);
};
