import { connect } from 'node:net';

import { expectProblem } from '../support/problem.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';

let shop: RunningShop;
let kiosk: RunningKiosk;

beforeAll(async () => {
  shop = await openDemoShop({ UTTERANCES_PER_MINUTE: '5' });
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(() => shop?.remove());

/** Writes bytes as they are and reads until the server closes. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(shop.origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

it('refuses audio of more than 10 MB before it is sent', async () => {
  const headers = `Host: localhost\r\nCookie: ${kiosk.cookie}\r\nX-CSRF-Token: ${kiosk.csrfToken}\r\n`;
  const answer = await raw(
    `POST /api/conversation HTTP/1.1\r\n${headers}Content-Type: audio/wav\r\nContent-Length: 10485761\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain('"code":"body_too_large"');
});

const POST =
  'POST /api/access-code HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n';

it.each([
  ['both lengths [HTTP-14]', `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['two lengths [HTTP-15]', `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ['a transfer coding that nobody knows [HTTP-16]', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['a length that is none', `${POST}Content-Length: -1\r\n\r\n`],
  ['lines that end with LF alone [HTTP-17]', 'GET /health/live HTTP/1.1\nHost: localhost\nConnection: close\n\n'],
  ['no host [HTTP-17]', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['NUL in a header [HTTP-17]', 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n'],
  ['a version that does not exist [HTTP-17]', 'GET /health/live HTTP/9.9\r\nHost: localhost\r\n\r\n'],
  ['a method that does not exist [HTTP-17]', 'BREW /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a blank before the colon', 'GET /health/live HTTP/1.1\r\nHost : localhost\r\n\r\n'],
  ['headers of 100 KB', `GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['no HTTP at all', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03 hello there, is this TLS?\r\n\r\n'],
])('a request with %s is refused', async (_kind, bytes) => {
  expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await kiosk.request('GET', '/health/ready')).status).toBe(200);
});

it('lets slow clients go, and answers others meanwhile [HTTP-19] [HTTP-20]', async () => {
  const { hostname, port } = new URL(shop.origin);
  const slow = Array.from({ length: 50 }, (_, at) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.resume();
    socket.write(at % 2 === 0 ? 'GET /health/live HTTP/1.1\r\nX-Slow: ' : `${POST}Content-Length: 100\r\n\r\n{`);
    const drip = setInterval(() => socket.write('a'), 1_000);
    return new Promise<void>((resolve) =>
      socket.on('close', () => {
        clearInterval(drip);
        resolve();
      }),
    );
  });
  expect((await kiosk.request('GET', '/health/ready')).status).toBe(200);
  await Promise.all(slow);
}, 120_000);

it.each([
  ['GET', '/api/nothing'],
  ['GET', '/%00'],
  ['GET', '/%E0%A4%A'],
  ['GET', '/../../etc/passwd'],
  ['GET', '/api/conversation/..%2f..%2fetc'],
  ['DELETE', '/api/conversation'],
  ['PUT', '/api/session'],
  ['PATCH', '/health/live'],
  ['POST', '/metrics'],
])('%s %s is answered by a problem document [HTTP-22]', async (method, path) => {
  await expectProblem(await kiosk.request(method, path), 400, 404, 405);
});

it('takes its own name from the configuration, whatever a request calls it [HTTP-23]', async () => {
  const answer = await raw('GET /api/session HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n');
  expect(answer).not.toContain('evil.test');
});

describe('the headers', () => {
  it.each([
    ['GET', '/health/live', 200],
    ['GET', '/metrics', 200],
    ['GET', '/api/terminal', 200],
    ['GET', '/api/session', 200],
    ['GET', '/api/nothing', 404],
    ['POST', '/api/session/end', 204],
  ])('of %s %s protect it [HTTP-25] [SESS-23]', async (method, path, status) => {
    const response = await kiosk.request(method, path);
    await response.text();
    expect(response.status).toBe(status);
    const { headers } = response;
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of an event stream protect it too', async () => {
    const { taskId } = await kiosk.submit({ text: 'Hello' });
    await kiosk.completed(taskId);
    const { headers } = await kiosk.request('GET', `/api/conversation/${taskId}/events`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('hold HSTS exactly when the public origin is https', async () => {
    expect((await kiosk.request('GET', '/health/live')).headers.get('strict-transport-security')).toBeNull();
    const behindTls = await openDemoShop({ PUBLIC_ORIGIN: 'https://kiosk.example' });
    try {
      const response = await fetch(`${behindTls.origin}/health/live`);
      expect(response.headers.get('strict-transport-security')).toContain('max-age=63072000');
    } finally {
      await behindTls.remove();
    }
  });
});

it('lets one terminal say so much a minute, and tells it when to go on [TASK-15]', async () => {
  const noisy = await shop.enter('hillside ja');
  const responses: Response[] = [];
  for (let said = 0; said < 8; said += 1) {
    responses.push(await noisy.request('POST', '/api/conversation', { text: 'こんにちは' }));
  }
  expect(responses.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 429, 429, 429]);
  const refused = responses.at(-1)!;
  const waitS = Number(refused.headers.get('retry-after'));
  expect(waitS).toBeGreaterThanOrEqual(1);
  expect(waitS).toBeLessThanOrEqual(60);
  await expectProblem(refused, 429);
  const other = await shop.enter('harbor ja');
  expect((await other.ask('こんにちは')).outcome).toBe('answered');
});
