import type { FastifyRequest } from 'fastify';

import { crossSiteRequest } from '../door-faults.js';

const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/** Throws `cross_site_request` when the browser says that another site's page sends this. */
export function refuseCrossSite(request: Pick<FastifyRequest, 'headers'>, publicOrigin: string): void {
  const { origin } = request.headers;
  if (origin !== undefined && !allowedOrigins(publicOrigin).includes(origin)) throw crossSiteRequest();
  if (request.headers['sec-fetch-site'] === 'cross-site') throw crossSiteRequest();
}

/** On the machine itself, its two names are one place. */
function allowedOrigins(publicOrigin: string): readonly string[] {
  const { protocol, hostname, port, origin } = new URL(publicOrigin);
  if (protocol !== 'http:' || !LOOPBACK_HOSTS.includes(hostname)) return [origin];
  return LOOPBACK_HOSTS.map((host) => new URL(`http://${host}:${port}`).origin);
}
