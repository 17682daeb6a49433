import 'reflect-metadata';

import { posix } from 'node:path';

import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { Logger } from 'nestjs-pino';

import { composition } from './app.js';
import { DataModule } from './app.module.js';
import { IngestDocumentsCommand, type IngestedFile, MOST_FILE_BYTES } from './modules/knowledge/index.js';
import { ConfigurationError, environment } from './platform/config/index.js';
import { SchemaError } from './platform/database/index.js';
import { AppError } from './platform/errors/index.js';
import {
  BucketFiles,
  notificationsIn,
  type NotifiedFile,
  serveInvocations,
  withSecrets,
} from './providers/lambda/index.js';

const ACTOR = 'insert-rag-document';

/**
 * The function of AWS Lambda that makes documents of the files that are put into a bucket. A queue brings the
 * notifications; what fails, or is refused, is given back to it by its message. docs/operating/knowledge.md
 */
try {
  await serve();
} catch (error) {
  const expected = error instanceof ConfigurationError || error instanceof SchemaError;
  console.error(expected ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<never> {
  const { AWS_LAMBDA_RUNTIME_API: runtime } = environment;
  if (runtime === undefined)
    throw new ConfigurationError(['AWS_LAMBDA_RUNTIME_API: is not set: this is started by AWS Lambda']);
  const { configuration, registry } = await composition(await withSecrets(environment));
  const app = await NestFactory.createApplicationContext(DataModule.of(configuration, registry), {
    bufferLogs: true,
    abortOnError: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const bucketFiles = new BucketFiles(environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']);
  const commands = app.get(CommandBus);

  return serveInvocations(runtime, async (event, signal) => {
    const failed: string[] = [];
    for (const { messageId, files } of notificationsIn(event)) {
      try {
        for (const file of files) await insert(file, signal);
      } catch (error) {
        logger.error({ err: error, messageId }, 'no document was made of a file');
        failed.push(messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });

  async function insert(file: NotifiedFile, signal: AbortSignal): Promise<void> {
    const read = (key: string) => bucketFiles.read({ ...file, key }, MOST_FILE_BYTES, signal);
    const bytes = await read(file.key);
    if (!bytes) throw new AppError('invalid', 'file_not_read', 'The file is gone, or larger than a document may be');
    const document: IngestedFile = {
      source: file.key,
      bytes,
      readAttachment: (name) => readBeside(file.key, name, read),
    };
    const { refused } = await commands.execute(new IngestDocumentsCommand([document], ACTOR));
    for (const { code, message } of refused) throw new AppError('invalid', code, message);
  }
}

/** A document names its attachments relative to itself, and nothing outside of its bucket. */
function readBeside(
  document: string,
  name: string,
  read: (key: string) => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  const key = posix.join(posix.dirname(document), name);
  return key.startsWith('../') ? Promise.resolve(null) : read(key);
}
