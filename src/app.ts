import 'reflect-metadata';

import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';

import { AppModule } from './app.module.js';
import type { Extension, MediaStore } from './contracts/index.js';
import { ExchangeRunner, OpenStreams } from './modules/conversation/index.js';
import { MEDIA_STORE } from './modules/media/index.js';
import { MOST_AUDIO_BYTES } from './modules/speech/index.js';
import { BATTERY_PATTERNS, TIRE_PATTERNS } from './modules/values/index.js';
import { type Configuration, type Environment, namedExtensions, readConfiguration } from './platform/config/index.js';
import { ExtensionRegistry, loadExtensions } from './platform/extensions/index.js';
import { Readiness } from './platform/health/index.js';
import { addSecurityHeaders, createHttpAdapter, ProblemFilter } from './platform/http/index.js';
import { Metrics } from './platform/observability/index.js';
import { servePages } from './platform/pages/index.js';
import { aws } from './providers/aws/index.js';
import { bedrock } from './providers/bedrock/index.js';
import {
  type LocalIdentity,
  type OpenedLocalIdentity,
  openLocalIdentity,
  signInSettingsOf,
} from './providers/cognito/index.js';
import { local } from './providers/local/index.js';
import { openAi } from './providers/openai/index.js';
import { polly } from './providers/polly/index.js';
import { s3 } from './providers/s3/index.js';

const tires: Extension = { name: 'tires', codePatterns: TIRE_PATTERNS };
const batteries: Extension = { name: 'batteries', codePatterns: BATTERY_PATTERNS };
const DRAIN_MS = 15_000;

export interface Composition {
  configuration: Configuration;
  registry: ExtensionRegistry;
}

/** Reads the environment and gathers every extension, ours and those it names. Throws `ConfigurationError` with all faults. */
export async function composition(environment: Environment): Promise<Composition> {
  const registry = new ExtensionRegistry([
    tires,
    batteries,
    local,
    openAi,
    aws,
    bedrock,
    polly,
    s3,
    ...(await loadExtensions(namedExtensions(environment))),
  ]);
  return { configuration: readConfiguration(environment, registry.settings), registry };
}

/** What stands in for Cognito where none is configured; null where one is. Throws `ConfigurationError` in production. */
export function localIdentityOf(configuration: Configuration): OpenedLocalIdentity | null {
  if (configuration.COGNITO_ISSUER) return null;
  const { DATA_DIR: dataDir, PUBLIC_ORIGIN: publicOrigin, NODE_ENV } = configuration;
  return openLocalIdentity({ dataDir, publicOrigin, production: NODE_ENV === 'production' });
}

/** The HTTP application, not yet listening. */
export async function createApp(
  { configuration, registry }: Composition,
  identity: LocalIdentity | null,
): Promise<NestFastifyApplication> {
  const adapter = createHttpAdapter(configuration.TRUSTED_PROXIES);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(configuration, registry, identity),
    adapter,
    {
      bufferLogs: true,
      // A start that is refused says why in its own words, and nothing else.
      autoFlushLogs: false,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  app.flushLogs();
  await app.register(cookie);
  await app.register(multipart);
  await addSecurityHeaders(app, configuration.PUBLIC_ORIGIN, app.get<MediaStore>(MEDIA_STORE).origin);
  app.useBodyParser(/^audio\/.*/, { bodyLimit: MOST_AUDIO_BYTES }, (_request, body, done) => done(null, body));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await servePages(
    app,
    identity?.signInSettings ??
      signInSettingsOf(configuration.COGNITO_ISSUER ?? '', configuration.COGNITO_CLIENT_ID ?? ''),
  );
  watchRequests(app, app.get(Metrics));
  return app;
}

/** Stops in the order that loses nothing: no new requests, streams ended, answers finished or given back, then the rest. */
export async function stopApp(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness).isReady = false;
  app.get(OpenStreams).endAll();
  await app.get(ExchangeRunner).stop(DRAIN_MS);
  await app.close();
}

function watchRequests(app: NestFastifyApplication, metrics: Metrics): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
}
