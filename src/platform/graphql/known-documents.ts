import { createHash } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

interface Asked {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } | null } | null;
}

/**
 * Puts one of these documents in the place of its SHA-256, where nothing but that was sent. No other hash means anything:
 * who sends one is told `PERSISTED_QUERY_NOT_SUPPORTED`, and nothing is kept of it.
 */
export function knowDocuments(server: FastifyInstance, path: string, documents: readonly string[]): void {
  const known = new Map(documents.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
  server.addHook('preHandler', (request, _reply, done) => {
    if (request.method === 'POST' && request.routeOptions.url === path) name(request.body);
    done();
  });

  function name(body: unknown): void {
    if (typeof body !== 'object' || body === null || 'query' in body) return;
    const asked: Asked = body;
    const hash = asked.extensions?.persistedQuery?.sha256Hash;
    const text = typeof hash === 'string' ? known.get(hash) : undefined;
    if (text === undefined) return;
    asked.query = text;
    delete asked.extensions;
  }
}
