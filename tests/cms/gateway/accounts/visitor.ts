import { Secret, TOTP } from 'otpauth';
import { Browser, type Answer, type Body } from '../browser.ts';

/** What the account routes answer, as far as tests read into it. */
export interface AccountBody extends Body {
  id: string;
  step: string;
  secret: string;
  qr: string;
  recoveryCodes: string[];
  login: string;
  name: string;
  ends: string;
  ended: number;
  accounts: Record<string, unknown>[];
}

/** A browser with an authenticator app beside it. */
export class Visitor extends Browser {
  readonly clock: { now: number };
  /** What the app knows; empty until it is set up. */
  secret = '';
  recoveryCodes: readonly string[] = [];
  constructor(origin: string, clock: { now: number }) {
    super(origin);
    this.clock = clock;
  }

  /** Sends a body, and takes what cookie comes back. */
  async post(path: string, body: unknown = {}): Promise<Answer<AccountBody>> {
    const answer = await this.send<AccountBody>(`/api/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return answer;
  }

  get(path: string): Promise<Answer<AccountBody>> {
    return this.send<AccountBody>(`/api/${path}`);
  }

  override signIn(login: string, password: string): Promise<Answer<AccountBody>> {
    return this.post('session', { login, password });
  }

  /** The code that the app shows. */
  code(secret = this.secret): string {
    return this.codeAt(this.clock.now, secret);
  }

  /** The code that the app shows at another time. */
  codeAt(timestamp: number, secret = this.secret): string {
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  }

  /** The code that the app shows after the one before. */
  nextCode(): string {
    this.clock.now += 30_000;
    return this.code();
  }

  /** Sets the app up. */
  async enrol(): Promise<void> {
    const offer = await this.get('session/enrolment');
    this.secret = offer.body.secret;
    const { status, body } = await this.post('session/enrolment', { code: this.nextCode() });
    if (status !== 200) throw new Error(`the app cannot be set up: ${body.error}`);
    this.recoveryCodes = body.recoveryCodes;
  }
}
