import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';

type Method = 'GET' | 'POST' | 'DELETE' | 'OPTIONS';

interface Sent {
  body?: unknown;
  /** Undefined values leave a header out that would be sent otherwise. */
  headers?: Record<string, string | undefined>;
}

/** A kiosk's browser as far as the door sees one: it keeps cookies by path and sends the CSRF token that it was told. */
export class KioskClient {
  readonly cookies = new Map<string, { value: string; path: string }>();
  csrfToken: string | undefined;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly address = '198.51.100.1',
  ) {}

  async signIn(accessCode: unknown, sent: Sent = {}): Promise<LightMyRequestResponse> {
    return this.learn(await this.send('POST', '/api/access-code', { body: { accessCode }, ...sent }));
  }

  async refresh(sent: Sent = {}): Promise<LightMyRequestResponse> {
    return this.learn(await this.send('POST', '/api/access-code/refresh', sent));
  }

  async signOut(): Promise<LightMyRequestResponse> {
    return this.learn(await this.send('DELETE', '/api/access-code'));
  }

  async send(method: Method, url: string, { body, headers = {} }: Sent = {}): Promise<LightMyRequestResponse> {
    const all = {
      cookie: this.cookieHeader(url),
      'x-csrf-token': method === 'GET' ? undefined : this.csrfToken,
      'content-type': body === undefined ? undefined : 'application/json',
      ...headers,
    };
    return this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** Another browser with the same cookies: a second tab, or a thief. */
  copy(): KioskClient {
    const copy = new KioskClient(this.app, this.address);
    for (const [name, cookie] of this.cookies) copy.cookies.set(name, cookie);
    copy.csrfToken = this.csrfToken;
    return copy;
  }

  private learn(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, path = '/' } of response.cookies) {
      if (value) this.cookies.set(name, { value, path });
      else this.cookies.delete(name);
    }
    if (response.statusCode === 200) this.csrfToken = response.json<{ csrfToken: string }>().csrfToken;
    return response;
  }

  private cookieHeader(url: string): string | undefined {
    const sent = [...this.cookies].filter(([, { path }]) => url.startsWith(path));
    return sent.length > 0 ? sent.map(([name, { value }]) => `${name}=${value}`).join('; ') : undefined;
  }
}
