/** A signed-in editor at the gateway. */
export interface Client {
  /** Asks one action. Throws when it is refused. Gives the answer, read to its end. */
  ask<T>(action: string, params: object): Promise<T>;
}

const post = (origin: string, path: string, cookie: string, body: object): Promise<Response> =>
  fetch(origin + path, {
    method: 'POST',
    headers: {
      Origin: origin,
      'X-Portal-Request': '1',
      'Content-Type': 'application/json',
      Cookie: cookie,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });

/** Signs an editor in. */
export const signIn = async (origin: string, login: string, password: string): Promise<Client> => {
  const response = await post(origin, '/api/session', '', { login, password });
  if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    async ask<T>(action: string, params: object): Promise<T> {
      const answer = await post(origin, '/api/cms/v1', cookie, { action, params });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${action} was answered with ${answer.status}: ${text}`);
      return JSON.parse(text) as T;
    },
  };
};

/** The times of one kind of request, in milliseconds. */
export interface Times {
  count: number;
  p50: number;
  p95: number;
  max: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** No new request begins later than this after the first, in milliseconds. */
const longest = 60_000;

/** Lets all clients work at once, each `rounds` times one request after another, and takes the times. */
export const measure = async (
  clients: readonly Client[],
  rounds: number,
  request: (client: Client, index: number, round: number) => Promise<unknown>,
): Promise<Times> => {
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client, index) => {
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        if (start - begun > longest) return;
        await request(client, index, round);
        times.push(performance.now() - start);
      }
    }),
  );
  const sorted = times.toSorted((one, other) => one - other);
  return { count: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1) };
};
