import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { type Metrics, METRICS_TYPE } from './metrics.js';

/** `/metrics` on a port of its own, which neither kiosks nor a balancer reach. Throws the system's error when it is taken. */
export async function serveMetrics({ registry }: Metrics, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': METRICS_TYPE }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
