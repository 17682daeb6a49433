/** A kiosk over the contract alone: what any client of the REST API can do, and nothing else. */
export interface Completed {
  status: 'completed';
  locale: 'ja' | 'en';
  outcome: string;
  failureReason: string | null;
  answer: string;
  segments: {
    index: number;
    kind: 'hold' | 'answer';
    text: string;
    audio: string | null;
    audioType: string | null;
    durationMs: number | null;
  }[];
  audio: string | null;
  audioType: string | null;
  resolved: Record<string, string> | null;
  product: { productNumber: string; name: string; size: string | null; attributes: Record<string, unknown> } | null;
  candidates: { productNumber: string; name: string; size: string | null; attributes: Record<string, unknown> }[];
  media: { kind: string; url: string; caption: string }[];
  sources: { documentId: string; title: string; similarity: number | null }[];
  processTimeMs: number;
  stages: { step: string; startMs: number; durationMs: number; outcome: string }[];
}

export interface Submitted {
  transcript: string;
  taskId: string;
  conversationId: string;
  sessionId: string;
}

export class RunningKiosk {
  private cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  static async signIn(origin: string, accessCode: string): Promise<RunningKiosk> {
    const client = new RunningKiosk(origin);
    const response = await client.request('POST', '/api/access-code', { accessCode });
    if (response.status !== 200) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
    return client;
  }

  /** What a client of its own kind needs to speak as this kiosk. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get csrfToken(): string {
    return this.cookies.get('tenin_csrf') ?? '';
  }

  /** As a well-made client asks: it waits when it is told that it looks too often. */
  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    for (;;) {
      const response = await this.requestOnce(method, path, body, headers);
      if (method !== 'GET' || response.status !== 429) return response;
      await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get('retry-after')) * 1_000));
    }
  }

  async requestOnce(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const isRaw = body instanceof Uint8Array;
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(this.csrfToken && method !== 'GET' ? { 'x-csrf-token': this.csrfToken } : {}),
        ...(body !== undefined && !isRaw ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return response;
  }

  async submit(body: unknown, headers: Record<string, string> = {}, query = ''): Promise<Submitted> {
    const response = await this.request('POST', `/api/conversation${query}`, body, headers);
    if (response.status !== 202) throw new Error(`submit: ${response.status} ${await response.text()}`);
    return (await response.json()) as Submitted;
  }

  async completed(taskId: string, withinMs = 20_000): Promise<Completed> {
    const giveUpAt = Date.now() + withinMs;
    let after = -1;
    while (Date.now() < giveUpAt) {
      const response = await this.request('GET', `/api/conversation/${taskId}?wait=5&after=${after}`);
      if (response.status >= 400) throw new Error(`poll: ${response.status} ${await response.text()}`);
      const { segments } = (await response.json()) as { segments: { index: number }[] };
      if (response.status === 200) break;
      after = segments.at(-1)?.index ?? after;
    }
    const whole = await this.request('GET', `/api/conversation/${taskId}`);
    const body = (await whole.json()) as Completed;
    if (whole.status !== 200) throw new Error(`not completed: ${whole.status}`);
    return body;
  }

  async ask(text: string, locale?: 'ja' | 'en'): Promise<Completed> {
    const { taskId } = await this.submit({ text, ...(locale && { locale }) });
    return this.completed(taskId);
  }

  async press(productNumber: string): Promise<Completed> {
    const { taskId } = await this.submit({ productNumber });
    return this.completed(taskId);
  }

  async say(wav: Uint8Array, locale: 'ja' | 'en' = 'en'): Promise<Completed & { transcript: string }> {
    const { taskId, transcript } = await this.submit(wav, { 'content-type': 'audio/wav' }, `?locale=${locale}`);
    return { ...(await this.completed(taskId)), transcript };
  }

  endSession(): Promise<Response> {
    return this.request('POST', '/api/session/end');
  }
}
