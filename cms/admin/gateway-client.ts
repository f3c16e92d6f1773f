import type { Finding } from '#guard/finding.ts';
import type { Session } from '../config.ts';

/** What an answer says of the places that it is about. */
interface Places {
  field?: string | undefined;
  findings?: readonly Finding[];
  unknownSites?: readonly UnknownSite[];
  mayConfirm?: boolean;
}

/** A site that a publication would be the first to link. */
export interface UnknownSite {
  /** In ASCII, as browsers send it. */
  host: string;
  /** As a browser may show it. */
  shown: string;
  /** The words that lead there. */
  words: readonly string[];
  /** Where they stand. */
  places: readonly string[];
}

/** A refusal or failure in words for the editor. Its name is empty because Decap prints name and message. */
export class GatewayError extends Error {
  readonly status: number;
  /** The name of the form's field that it is about; undefined for a whole request. */
  readonly field: string | undefined;
  /** What was found in a text that was to be saved. */
  readonly findings: readonly Finding[];
  /** The sites that keep a draft from being published until this account confirms each; empty where it cannot. */
  readonly sitesToConfirm: readonly UnknownSite[];
  constructor(message: string, status: number, places: Places = {}) {
    const { field, findings = [], unknownSites = [], mayConfirm = false } = places;
    super(message);
    this.name = '';
    this.status = status;
    this.field = field;
    this.findings = findings;
    this.sitesToConfirm = mayConfirm ? unknownSites : [];
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
  const body = (await response.json().catch(() => undefined)) as
    (Places & { error?: string }) | null | undefined;
  return new GatewayError(body?.error ?? unknownFailure, response.status, body ?? undefined);
};

const post = (path: string, body: unknown, more: RequestInit = {}): Promise<Response> =>
  send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Portal-Request': '1' },
    body: JSON.stringify(body),
    ...more,
  });

const sessionPath = '/api/session';

/** What is owed after the password: a code, or setting up the app that gives codes. */
export type DoorStep = 'code' | 'enrol';

/** How far a browser has come: its session, or the step that is owed; neither when nobody began to sign in. */
export const readDoor = async (): Promise<{ session?: Session; step?: DoorStep }> => {
  const response = await send(sessionPath, {});
  if (response.ok) return { session: (await response.json()) as Session };
  if (response.status !== 401) throw await failureOf(response);
  const { step } = (await response.json().catch(() => ({}))) as { step?: DoorStep };
  return step ? { step } : {};
};

/** The session; undefined when nobody is signed in. */
export const readSession = async (): Promise<Session | undefined> => (await readDoor()).session;

/** Reads an address of the API. Throws {@link GatewayError} with the gateway's own words. */
export const read = async <Answer>(path: string): Promise<Answer> => {
  const response = await send(path, {});
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as Answer;
};

/** Sends to an address of the API; undefined for an answer without words. Throws as {@link read} does. */
export const tell = async <Answer>(path: string, body: object): Promise<Answer> => {
  const response = await post(path, body);
  if (!response.ok) throw await failureOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
};

/** What went wrong, in words for the editor. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** How one may sign in, beside login and password. */
export const readSignInWays = (): Promise<{ oidc: boolean }> => read('/api/sign-in');

/** Signs in, and gives the step that is still owed. Throws {@link GatewayError} with the gateway's own words. */
export const signIn = async (login: string, password: string): Promise<DoorStep | undefined> =>
  (await tell<{ step?: DoorStep }>(sessionPath, { login, password })).step;

/** The city's agencies by name. */
export const readAgencies = (): Promise<{ id: string; title: string }[]> => read('/api/agencies');

/** Where the served portal stands. */
export interface Publication {
  state: 'live' | 'building' | 'failed';
  at: string;
  /** What stopped the last publication. */
  problem?: string;
}

/** The state of the last publication. */
export const readPublication = (): Promise<Publication> => read('/api/publication');

/** Ends the session. */
export const signOut = async (): Promise<void> => {
  await send(sessionPath, { method: 'DELETE', headers: { 'X-Portal-Request': '1' } });
};

const answerOf = async <Answer>(response: Response): Promise<Answer> => {
  if (response.ok) return (await response.json()) as Answer;
  const failure = await failureOf(response);
  const { status } = failure;
  throw words[status] === undefined ? failure : new GatewayError(words[status], status, failure);
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
