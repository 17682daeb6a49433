import { environment } from '../config/index.js';

/** Loaded before everything else by `--import`, so that the libraries it watches are not loaded yet. */
if (environment.OTEL_EXPORTER_OTLP_ENDPOINT) {
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const { HttpInstrumentation } = await import('@opentelemetry/instrumentation-http');
  const { PgInstrumentation } = await import('@opentelemetry/instrumentation-pg');
  const sdk = new NodeSDK({
    serviceName: 'tenin',
    instrumentations: [new HttpInstrumentation(), new PgInstrumentation()],
  });
  sdk.start();
  process.once('beforeExit', () => void sdk.shutdown());
}
