import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Metrics } from './metrics.js';
import { serveMetrics } from './serve-metrics.js';

const HERE = '127.0.0.1';

describe('the port of the metrics', () => {
  let server: Server;
  let port: number;
  const metrics = new Metrics();
  beforeAll(async () => {
    server = await serveMetrics(metrics, HERE, 0);
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  it('answers what the service measured, and nothing else', async () => {
    const response = await fetch(`http://${HERE}:${port}/metrics`);
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    expect(await response.text()).toContain('# HELP tenin_');
    expect((await fetch(`http://${HERE}:${port}/api/terminal`)).status).toBe(404);
    expect((await fetch(`http://${HERE}:${port}/metrics`, { method: 'POST' })).status).toBe(404);
  });

  it('answers all others when a figure cannot be had, or does not come', async () => {
    metrics.gauge('tenin_lost', 'x', () => Promise.reject(new Error('away')));
    metrics.gauge('tenin_late', 'x', () => new Promise(() => undefined));
    const text = await (await fetch(`http://${HERE}:${port}/metrics`)).text();
    expect(text).toMatch(/^tenin_lost NaN$/im);
    expect(text).toMatch(/^tenin_late NaN$/im);
    expect(text).toContain('tenin_build_info');
  });

  it('is refused where it is taken', async () => {
    await expect(serveMetrics(new Metrics(), HERE, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
