import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';

import { composition, createApp, localIdentityOf, stopApp } from './app.js';
import { openShop } from './demo/open-shop.js';
import { AnswerSpeaker, SpeechVocabulary } from './modules/conversation/index.js';
import { ProductMaster } from './modules/product-master/index.js';
import { EmbeddingSpaces } from './modules/retrieval/index.js';
import { DOOR_SETTINGS, type DoorSettings } from './modules/terminals/index.js';
import { type Configuration, ConfigurationError, environment } from './platform/config/index.js';
import { SchemaError } from './platform/database/index.js';
import { Readiness } from './platform/health/index.js';
import { Metrics, serveMetrics } from './platform/observability/index.js';

/** A recogniser that takes longer to learn the words of the stores goes on while others are served. */
const LISTEN_ANYWAY_MS = 20_000;

try {
  await serve();
} catch (error) {
  const expected = error instanceof ConfigurationError || error instanceof SchemaError;
  console.error(expected ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  const composed = await composition(environment);
  const { configuration } = composed;
  const local = localIdentityOf(configuration);
  const app = await createApp(composed, local?.identity ?? null);

  let stopping: Promise<void> | null = null;
  const stop = (): void => {
    stopping ??= stopApp(app, configuration.DEREGISTRATION_MS).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  // Whoever started this process is gone without a word.
  process.on('disconnect', stop);

  await app.init();
  const shop = await openShop(app, configuration);
  await Promise.race([app.get(SpeechVocabulary).teach(), pause(LISTEN_ANYWAY_MS, undefined, { ref: false })]);
  void prepare(app, () => stopping !== null);
  await listen(app, configuration);
  const { port } = app.getHttpServer().address() as AddressInfo;
  app.get(Readiness).isReady = true;

  const origin = configuration.PORT === 0 ? `http://localhost:${port}` : configuration.PUBLIC_ORIGIN;
  // The door compares origins, and with a free port only now it is known which.
  app.get<DoorSettings>(DOOR_SETTINGS).publicOrigin = origin;
  console.log(`\n  Kiosk    ${origin}/\n  Console  ${origin}/console/`);
  for (const { terminal, code } of shop) console.log(`  Access code of ${terminal}: ${code}`);
  const [signIn, ...others] = local?.signIns ?? [];
  if (signIn) {
    console.log(`  Console sign-in: ${signIn.email}, password ${signIn.password}`);
    console.log(`  The same password: ${others.map(({ email }) => email).join(', ')}`);
  }
  console.log('');
}

async function listen(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const { PORT: port, METRICS_PORT: metricsPort, HOST: host } = configuration;
  // The framework prints what it throws.
  app.useLogger(false);
  if (metricsPort !== undefined)
    await serveMetrics(app.get(Metrics), host, metricsPort).catch(refusalOf('METRICS_PORT', metricsPort, host));
  await app.listen(port, host).catch(refusalOf('PORT', port, host));
  app.useLogger(app.get(Logger));
}

function refusalOf(setting: string, port: number, host: string): (error: unknown) => never {
  return (error) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new ConfigurationError([`${setting}: ${port} is taken (EADDRINUSE)`]);
    throw code === undefined ? error : new ConfigurationError([`HOST: ${host} cannot be listened on (${code})`]);
  };
}

/** What visitors need not wait for: until it is done the search goes by words, and a fixed sentence is made when it is said. */
async function prepare(app: INestApplicationContext, isStopping: () => boolean): Promise<void> {
  try {
    await app.get(ProductMaster).reindex();
    await app.get(EmbeddingSpaces).ensureSpace();
    await app.get(AnswerSpeaker).keepPhrases();
  } catch (error) {
    if (!isStopping()) app.get(Logger).error({ err: error }, 'the preparations after the start failed');
  }
}
