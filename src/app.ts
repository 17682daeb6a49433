import 'reflect-metadata';

import { setTimeout as pause } from 'node:timers/promises';

import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';

import { AppModule } from './app.module.js';
import type { Extension, MediaStore } from './contracts/index.js';
import { ExchangeRunner, OpenStreams, openUtteranceDoor } from './modules/conversation/index.js';
import { MEDIA_STORE } from './modules/media/index.js';
import { MOST_AUDIO_BYTES } from './modules/speech/index.js';
import { BATTERY_PATTERNS, TIRE_PATTERNS } from './modules/values/index.js';
import { type Configuration, type Environment, namedExtensions, readConfiguration } from './platform/config/index.js';
import { withPatience } from './platform/database/index.js';
import { ExtensionRegistry, loadExtensions } from './platform/extensions/index.js';
import { OpenRequests, Readiness } from './platform/health/index.js';
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
/** Recognition of speech takes four seconds at most. */
const LAST_REQUESTS_MS = 6_000;
/** For an answer of the database. A visitor goes after five seconds of silence. */
const VISITOR_MS = 5_000;
/** Statistics and imports take their time; the gateway before them ends at 30 s. */
const CONSOLE_MS = 25_000;
const OF_CONSOLE = /^\/(?:graphql|api\/console)\b/;

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
  boundPatience(app);
  openUtteranceDoor(app);
  prepareToStop(app);
  return app;
}

/**
 * Stops in the order that loses nothing: it is seen not to be ready, for so long it takes requests as before; then no
 * connection is new, answers are finished or given back, who still listens or waits is told to ask elsewhere, and the
 * rest ends.
 */
export async function stopApp(app: NestFastifyApplication, deregistrationMs: number): Promise<void> {
  const runner = app.get(ExchangeRunner);
  app.get(Readiness).isReady = false;
  runner.stopClaiming();
  await pause(deregistrationMs);
  app.getHttpServer().close();
  await runner.stop(DRAIN_MS);
  app.get(OpenStreams).endAll();
  await app.get(OpenRequests).answered(LAST_REQUESTS_MS);
  // What the last requests brought.
  await runner.stop(0);
  await app.close();
}

function prepareToStop(app: NestFastifyApplication): void {
  const readiness = app.get(Readiness);
  const requests = app.get(OpenRequests);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      requests.add(reply.raw);
      done();
    })
    // A kept connection would bring its next request to a process that is on its way out.
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (!readiness.isReady) void reply.header('Connection', 'close');
      done();
    });
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

/** Whatever is asked for, whoever asks is told in time that the database does not answer. */
function boundPatience(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) =>
      withPatience(OF_CONSOLE.test(request.url) ? CONSOLE_MS : VISITOR_MS, done),
    );
}
