import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import { type FakeReply, type FakeStore, quickQuestions, replyTo, soundOf, usualStore } from './fake-kiosk-store.js';

export interface ReceivedCall {
  call: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface FakeKioskApi {
  url: string;
  store: FakeStore;
  received: ReceivedCall[];
  /** Every connection that is open is lost. */
  cut(): void;
  close(): Promise<void>;
}

interface FakeTask {
  heard: string;
  locale: 'ja' | 'en';
  reply: FakeReply;
  askedAt: number;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob: data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The kiosk API of the contract with a shop of three tires behind it, so that the page is tested alone. */
export async function startFakeKioskApi(page: string): Promise<FakeKioskApi> {
  const store = { ...usualStore };
  const received: ReceivedCall[] = [];
  const tasks = new Map<string, FakeTask>();

  const server = createServer((request, response) => {
    if (!store.reachable) return void request.destroy();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname } = urlOf(request);
      if (store.missing && pathname.includes(store.missing)) return send(response, 404, { code: 'not_found' });
      const body = Buffer.concat(chunks);
      response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      response.setHeader('Permissions-Policy', 'microphone=(self)');
      if (!pathname.startsWith('/api/') && !pathname.startsWith('/health/')) return sendFile(page, pathname, response);
      received.push({ call: `${request.method} ${pathname}`, headers: request.headers, body });
      answer(request, response, body);
    });
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const url = urlOf(request);
    const call = `${request.method} ${url.pathname}`;
    if (call === 'GET /health/ready') return send(response, 200, {});
    if (call === 'POST /api/access-code') return signIn(response, body);
    const signedIn = request.headers.cookie?.includes('tenin_access=') ?? false;
    if (signedIn && call === 'POST /api/access-code/refresh') {
      if (store.refreshStatus !== null) return send(response, store.refreshStatus, { code: 'service_unavailable' });
      store.expired = false;
      return send(response, 204, null);
    }
    if (!signedIn || store.expired) return send(response, 401, { code: 'not_signed_in' });
    if (request.method !== 'GET' && request.headers['x-csrf-token'] !== 'fake-csrf') {
      return send(response, 403, { code: 'csrf' });
    }
    if (call === 'GET /api/terminal') return send(response, 200, terminalOf(store));
    if (call === 'GET /api/session') {
      const acknowledgedAt = store.staffAcknowledged ? Date.now() : null;
      return send(response, 200, { expiresAt: null, staffCall: { acknowledgedAt } });
    }
    if (call === 'POST /api/conversation') return submit(request, response, body);
    const [, taskId = '', part] = /^\/api\/conversation\/([^/]+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    const task = tasks.get(taskId);
    if (task && part === 'events' && store.streams) return stream(response, task);
    if (task && part === undefined) return poll(response, task, Number(url.searchParams.get('after') ?? -1));
    if (request.method !== 'GET') return send(response, 204, null);
    send(response, 404, { code: 'not_found' });
  }

  function signIn(response: ServerResponse, body: Buffer): void {
    if (store.retryAfterSeconds !== null) response.setHeader('Retry-After', String(store.retryAfterSeconds));
    if (store.retryAfterSeconds !== null) return send(response, 429, { code: 'too_many_attempts' });
    const { accessCode } = JSON.parse(body.toString()) as { accessCode: string };
    if (accessCode !== store.accessCode) return send(response, 401, { code: 'invalid_access_code' });
    response.setHeader('Set-Cookie', [
      'tenin_access=fake; HttpOnly; SameSite=Strict; Path=/',
      'tenin_csrf=fake-csrf; SameSite=Strict; Path=/',
    ]);
    const { id, name, store: shop, locale } = terminalOf(store);
    send(response, 200, { terminal: { id, name, store: shop, locale }, csrfToken: 'fake-csrf' });
  }

  function submit(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const spoken = request.headers['content-type']?.startsWith('audio/');
    const asked = spoken
      ? {}
      : (JSON.parse(body.toString()) as { text?: string; productNumber?: string; locale?: string });
    const named = spoken ? urlOf(request).searchParams.get('locale') : asked.locale;
    const locale = named === 'ja' || named === 'en' ? named : store.locale;
    const heard = spoken ? store.hears : (asked.text ?? asked.productNumber ?? '');
    const taskId = `task-${tasks.size + 1}`;
    tasks.set(taskId, { heard, locale, reply: replyTo(heard, locale), askedAt: Date.now() });
    response.setHeader('Location', `/api/conversation/${taskId}`);
    send(response, 202, { transcript: heard, taskId, conversationId: `conversation-${taskId}`, sessionId: 'session' });
  }

  function stream(response: ServerResponse, task: FakeTask): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    let id = 0;
    const tell = (event: string, data: object) =>
      response.write(`id: ${++id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    tell('transcript', { transcript: task.heard });
    let sent = 0;
    const timer = setInterval(() => {
      for (const segment of segmentsOf(task).slice(sent)) {
        tell('segment', segment);
        sent += 1;
      }
      if (sent < task.reply.sentences.length) return;
      tell('completed', completed(task));
      response.end();
    }, 50);
    response.on('close', () => clearInterval(timer));
  }

  function poll(response: ServerResponse, task: FakeTask, after: number): void {
    const news = segmentsOf(task).filter(({ index }) => index > after);
    const done = segmentsOf(task).length === task.reply.sentences.length;
    if (done) return send(response, 200, completed(task));
    if (news.length > 0) return send(response, 202, { status: 'in_progress', segments: news });
    setTimeout(() => poll(response, task, after), 50);
  }

  function segmentsOf({ reply, askedAt }: FakeTask) {
    const ready = Math.min(Math.floor((Date.now() - askedAt) / store.sentenceAfterMs), store.stallsAfter);
    return reply.sentences.slice(0, ready).map((text, index) => ({
      index,
      kind: 'answer',
      text,
      audio: soundOf(index, store),
      audioType: 'audio/wav',
      durationMs: store.sentenceSeconds * 1000,
    }));
  }

  function completed(task: FakeTask) {
    const { outcome, failureReason, sentences, product, candidates, media } = task.reply;
    return {
      status: 'completed',
      locale: task.locale,
      outcome,
      failureReason: failureReason ?? (outcome === 'escalated' ? 'staff_requested' : null),
      answer: sentences.join(' '),
      segments: segmentsOf(task),
      audio: soundOf(0, store),
      audioType: 'audio/wav',
      resolved: null,
      product,
      candidates,
      media,
      sources: [],
      processTimeMs: Date.now() - task.askedAt,
      stages: [],
    };
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    store,
    received,
    cut: () => server.closeAllConnections(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function terminalOf(store: FakeStore) {
  return {
    id: 'terminal-1',
    name: store.locale === 'ja' ? '入口の端末' : 'Entrance terminal',
    store: {
      code: 'harbor',
      name: store.locale === 'ja' ? 'はまかぜタイヤ 港店' : 'Hamakaze Tires, Harbor',
      phone: store.phone,
    },
    locale: store.locale,
    locales: ['ja', 'en'],
    quickQuestions,
    timers: store.timers,
    speech: { ja: { input: store.japaneseSpeech, output: true }, en: { input: true, output: true } },
  };
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost');
}

function send(response: ServerResponse, status: number, body: object | null): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body === null ? undefined : JSON.stringify(body));
}

function sendFile(folder: string, pathname: string, response: ServerResponse): void {
  const path = pathname === '/' ? '/index.html' : normalize(pathname);
  try {
    const content = readFileSync(join(folder, path));
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(content);
  } catch {
    send(response, 404, { code: 'not_found' });
  }
}
