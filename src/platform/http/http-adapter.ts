import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { newId } from '../ids/index.js';
import { problemOf, sendProblem } from './problem.filter.js';
import { holdsBadText } from './request-text.js';

const JSON_LIMIT_BYTES = 100 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** How often Node looks for connections that are over these limits. */
const LOOK_FOR_SLOW_MS = 2_500;
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const CLOSING_MS = 3_000;

/** Fastify with the limits that a door to the street needs; behaviour of single routes lives with the routes. */
export function createHttpAdapter(trustedProxies: readonly string[]): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => newId(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, { ...problemOf(error), requestId: request.id }),
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    },
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id).header('Cache-Control', 'no-store');
    const encoding = request.headers['content-encoding'];
    if (encoding && encoding !== 'identity') {
      return sendProblem(reply, {
        ...problemOf({ statusCode: 415 }),
        status: 415,
        code: 'unsupported_encoding',
        title: 'Send the content as it is.',
      });
    }
    if (!isUtf8(request.headers['content-type'])) {
      return sendProblem(reply, { status: 415, code: 'unsupported_charset', title: 'Send text as UTF-8.' });
    }
    if (Object.values(request.query as object).some(Array.isArray)) {
      return sendProblem(reply, {
        status: 400,
        code: 'repeated_parameter',
        title: 'A parameter was given more than once.',
      });
    }
    done();
  });
  // A request that does not end, or a connection kept alive after one that was under way, does not hold up a stop.
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), CLOSING_MS).unref();
    done();
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    const body = request.body instanceof Uint8Array ? undefined : request.body;
    if (holdsBadText(body) || holdsBadText(request.query) || holdsBadText(request.params)) {
      return sendProblem(reply, {
        status: 400,
        code: 'invalid_text',
        title: 'The text holds characters that are not text.',
      });
    }
    done();
  });
  return adapter;
}

/** Where a charset is named at all. Any other would be read as UTF-8 and so as other words than were sent. */
function isUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
