import { password } from './people.ts';

/** What answers hold, as far as tests read into them. */
export interface Body {
  error: string;
  status: string;
  slug: string;
  data: string;
  versions: Record<string, string>;
  commit: string;
  url: string;
  account: { agencies: unknown[] };
}

/** A draft, as far as tests read into it. */
export interface DraftBody {
  status: string;
  data: Record<string, string>;
  versions: Record<string, string>;
  authors: unknown[];
  diffs: { path: string; id: string }[];
}

/** An answer of the gateway. */
export interface Answer<B = Body> {
  status: number;
  body: B;
  headers: Headers;
}

interface Sent {
  method?: string;
  body?: string | ReadableStream;
  headers?: Record<string, string>;
}

/** A browser: signed in once it has a cookie. */
export class Browser {
  readonly origin: string;
  cookie = '';
  constructor(origin: string) {
    this.origin = origin;
  }

  async send<B = Body>(path: string, { headers, ...init }: Sent = {}): Promise<Answer<B>> {
    const own = {
      Origin: this.origin,
      'X-Portal-Request': '1',
      'Content-Type': 'application/json',
      Cookie: this.cookie,
    };
    // A body that is a stream needs the half-duplex mode.
    const sent = { ...init, headers: { ...own, ...headers }, duplex: 'half' };
    const response = await fetch(this.origin + path, sent);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json');
    const body: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, body: body as B, headers: response.headers };
  }

  ask<B = Body>(action: string, params: object = {}): Promise<Answer<B>> {
    const body = JSON.stringify({ branch: 'main', action, params });
    return this.send<B>('/api/cms/v1', { method: 'POST', body });
  }

  async signIn(login: string, given = password): Promise<Answer> {
    const body = JSON.stringify({ login, password: given });
    const answer = await this.send('/api/session', { method: 'POST', body });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return answer;
  }
}
