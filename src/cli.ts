import 'reflect-metadata';

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';

import { composition } from './app.js';
import { DataModule } from './app.module.js';
import { readDocumentFiles } from './document-files.js';
import { readLabelledQuestions } from './labelled-questions.js';
import { type AnswerLine, CalibrateGroundingCommand } from './modules/grounding/index.js';
import { IngestDocumentsCommand } from './modules/knowledge/index.js';
import { ImportProductsCommand } from './modules/product-master/index.js';
import { AuditCheck } from './platform/audit/index.js';
import { ConfigurationError, environment } from './platform/config/index.js';
import { letServiceIn, migrateDatabase, SchemaError } from './platform/database/index.js';
import { AppError } from './platform/errors/index.js';
import { makeJobTables } from './platform/jobs/index.js';

const ACTOR = 'command line';
const REFUSED = 2;
const UNSOUND = 2;
const ANCHORS_MS = 30_000;

type CommandLine = (app: INestApplicationContext, args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, CommandLine>> = {
  'import:products': importProducts,
  ingest,
  calibrate,
  'audit:verify': verifyAudit,
};

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const expected =
    error instanceof ConfigurationError ||
    error instanceof SchemaError ||
    error instanceof AppError ||
    isUnreadableFile(error);
  console.error(expected ? error.message : error);
  return 1;
});

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === 'migrate') return migrate();
  const command = COMMANDS[name];
  if (!command) {
    console.error(`There is no command "${name}". There are: migrate, ${Object.keys(COMMANDS).join(', ')}`);
    return 1;
  }
  const { configuration, registry } = await composition(environment);
  const quiet = { ...configuration, LOG_LEVEL: 'error' as const };
  const app = await NestFactory.createApplicationContext(DataModule.of(quiet, registry), {
    bufferLogs: true,
    autoFlushLogs: false,
    abortOnError: false,
  });
  app.useLogger(['error']);
  app.flushLogs();
  try {
    return await command(app, args);
  } finally {
    await app.close();
  }
}

/**
 * Brings the schema up to date; the embedded database does that by itself at every start. Where the service is not to own
 * it, `MIGRATION_DATABASE_URL` says who does.
 */
async function migrate(): Promise<number> {
  const { configuration } = await composition(environment);
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl } = configuration;
  if (url === undefined) {
    console.log('The embedded database is migrated when it starts.');
    return 0;
  }
  const applied = await migrateDatabase({ url: ownerUrl ?? url });
  console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}`);
  if (ownerUrl === undefined) return 0;
  await makeJobTables({ url: ownerUrl });
  const role = await letServiceIn({ url: ownerUrl }, url);
  console.log(`The role ${role} may do what the service does, and nothing else.`);
  return 0;
}

async function importProducts(app: INestApplicationContext, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false }, partial: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (positionals.length !== 1 || file === undefined) {
    console.error('Usage: npm run import:products -- FILE.csv [--replace] [--partial]');
    return 1;
  }
  const report = await app
    .get(CommandBus)
    .execute(new ImportProductsCommand({ content: await readFile(file), actor: ACTOR, ...values }));
  for (const { line, code, reason } of report.refused) console.error(`line ${line}: ${reason} (${code})`);
  if (!report.applied)
    console.error(`Nothing was loaded: ${report.refused.length} row(s) are refused. --partial loads the others.`);
  else
    console.log(
      `added ${report.added}, changed ${report.changed}, unchanged ${report.unchanged}, removed ${report.removed}, refused ${report.refused.length}`,
    );
  return report.applied ? 0 : REFUSED;
}

async function ingest(app: INestApplicationContext, args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) {
    console.error('Usage: npm run ingest -- PATH...');
    return 1;
  }
  const report = await app
    .get(CommandBus)
    .execute(new IngestDocumentsCommand(await readDocumentFiles(positionals), ACTOR));
  for (const { source, code, message } of report.refused) console.error(`${source}: ${message} (${code})`);
  const { added, changed, unchanged, refused } = report;
  console.log(
    `added ${added.length}, changed ${changed.length}, unchanged ${unchanged.length}, refused ${refused.length}`,
  );
  return report.refused.length === 0 ? 0 : REFUSED;
}

async function calibrate(app: INestApplicationContext, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { alpha: { type: 'string', default: '0.05' } },
  });
  const [file] = positionals;
  const alpha = Number(values.alpha);
  if (positionals.length !== 1 || file === undefined || !(alpha >= 0 && alpha <= 1)) {
    console.error('Usage: npm run calibrate -- LABELS.jsonl [--alpha 0.05]');
    return 1;
  }
  const questions = readLabelledQuestions(await readFile(file, 'utf8'));
  const report = await app.get(CommandBus).execute(new CalibrateGroundingCommand(questions, alpha, ACTOR));
  for (const { locale, labels, calibration } of report.locales) {
    const found = calibration
      ? lineInWords(calibration)
      : `uncalibrated: too few labels, or none that keep wrong answers at ${percent(alpha)}; the shipped threshold serves`;
    console.log(`${report.embeddingModel} ${locale}, ${labels} labels: ${found}`);
    for (const [intent, line] of Object.entries(calibration?.intents ?? {}))
      console.log(`- of these about ${intent}, ${line.labels} labels: ${lineInWords(line)}`);
  }
  return 0;
}

async function verifyAudit(app: INestApplicationContext): Promise<number> {
  const { verdict, anchors } = await app.get(AuditCheck).verify(AbortSignal.timeout(ANCHORS_MS));
  for (const { store, anchor } of anchors)
    console.log(anchor ? `${store}: anchored at entry ${anchor.sequence}` : `${store}: no anchor was kept yet`);
  if (!verdict.ok) console.error(`Entry ${verdict.sequence} is not what it was, or is missing.`);
  else if (anchors.some(({ anchor }) => anchor !== null))
    console.log(`${verdict.entries} entries, as they were written.`);
  else console.log(`${verdict.entries} entries follow from each other. Without an anchor a missing end is not seen.`);
  return verdict.ok ? 0 : UNSOUND;
}

function lineInWords({ coverage, wrongAtMost }: AnswerLine): string {
  return `answers ${percent(coverage)} of them, of which at most ${percent(wrongAtMost)} wrongly (95 %)`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function isUnreadableFile(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'path' in error && 'errno' in error;
}
