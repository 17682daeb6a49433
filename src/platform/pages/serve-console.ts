import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

const PLACE_OF_NONCE = '__NONCE__';
const POLICY = 'content-security-policy';

/** What the console's page is told before anybody signed in: `GET /console/settings.json`. */
export interface ConsolePageSettings {
  userPoolId: string;
  clientId: string;
  /** Where Cognito's API is; without an origin: where the page came from. */
  endpoint: string;
}

/**
 * The console's page at each of its addresses, so that every one can be opened, reloaded and sent to somebody. Its styles
 * are made while it runs: each answer allows those of its own nonce, and none that somebody else wrote into the page.
 */
export function serveConsole(app: NestFastifyApplication, root: string, settings: ConsolePageSettings): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get('/console/settings.json', (_request, reply) => reply.header('Cache-Control', 'no-cache').send(settings));
  const file = join(root, 'index.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  const identityOrigin = /^https?:/.test(settings.endpoint) ? new URL(settings.endpoint).origin : null;
  const answer = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header(POLICY, policyOf(String(reply.getHeader(POLICY) ?? ''), nonce, identityOrigin))
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(PLACE_OF_NONCE, nonce));
  };
  fastify.get('/console', (_request, reply) => reply.redirect('/console/'));
  fastify.get('/console/', (_request, reply) => answer(reply));
  fastify.get<{ Params: { '*': string } }>('/console/*', (request, reply) => {
    const path = request.params['*'];
    if (path.startsWith('assets/') || path.includes('.')) return reply.callNotFound();
    return answer(reply);
  });
}

function policyOf(policy: string, nonce: string, identityOrigin: string | null): string {
  const styled = policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`);
  return identityOrigin ? styled.replace("connect-src 'self'", `connect-src 'self' ${identityOrigin}`) : styled;
}
