import cookie from '@fastify/cookie';
import { jest } from '@jest/globals';
import {
  type ArgumentsHost,
  Catch,
  Controller,
  Delete,
  type ExceptionFilter,
  Get,
  Global,
  HttpException,
  type LoggerService,
  Module,
  Post,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource, type Logger as StatementLogger } from 'typeorm';

import type { Locale } from '../../src/contracts/index.js';
import { StoresService } from '../../src/modules/stores/index.js';
import {
  DOOR_SETTINGS,
  type DoorSettings,
  IssueAccessCodeCommand,
  Kiosk,
  KioskGuard,
  type KioskIdentity,
  SPEECH_AVAILABILITY,
  type TerminalEntity,
  TerminalsModule,
  TerminalsService,
} from '../../src/modules/terminals/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { dataSourceOptions } from '../../src/platform/database/index.js';
import { AppError, STATUS_OF_KIND } from '../../src/platform/errors/index.js';
import { newId } from '../../src/platform/ids/index.js';
import { KioskClient } from './kiosk-client.js';
import { openTestDatabase } from './test-database.js';

// The engine starts once per door, and machines that run tests are busy.
jest.setTimeout(60_000);

class MovableClock extends Clock {
  private atMs = Date.parse('2030-01-01T00:00:00Z');

  override now(): Date {
    return new Date(this.atMs);
  }

  advance(ms: number): void {
    this.atMs += ms;
  }
}

@Catch()
class FaultFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof AppError) {
      const { retryAfterMs } = error.details;
      if (retryAfterMs !== undefined) void reply.header('Retry-After', Math.ceil(retryAfterMs / 1000));
      void reply.status(STATUS_OF_KIND[error.kind]).send({ code: error.code, title: error.message });
      return;
    }
    const status = error instanceof HttpException ? error.getStatus() : 500;
    void reply
      .status(status)
      .send({ code: status === 500 ? 'internal_error' : 'invalid_request', title: String(status) });
  }
}

/** Stands for any other module's controller behind the door. */
@Controller('api/probe')
@UseGuards(KioskGuard)
class ProbeController {
  static changes = 0;

  @Get()
  whoAmI(@Kiosk() kiosk: KioskIdentity): KioskIdentity {
    return kiosk;
  }

  @Post()
  change(): { changes: number } {
    return { changes: ++ProbeController.changes };
  }

  @Delete()
  remove(): void {
    ProbeController.changes++;
  }
}

export interface Door {
  app: NestFastifyApplication;
  clock: MovableClock;
  dataSource: DataSource;
  settings: DoorSettings;
  /** SQL texts since the start; a test empties it before what it watches. */
  statements: string[];
  changes(): number;
  kiosk(address?: string): KioskClient;
  aTerminal(locale?: Locale): Promise<TerminalEntity>;
  issueCode(terminalId: string, standing?: boolean): Promise<string>;
  /** A kiosk that has entered. */
  signedIn(): Promise<KioskClient>;
  stopDatabase(): Promise<void>;
  close(): Promise<void>;
}

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };

export async function openDoor(given: Partial<DoorSettings> = {}, logger = SILENT): Promise<Door> {
  const database = await openTestDatabase();
  const clock = new MovableClock();
  const statements: string[] = [];
  const settings: DoorSettings = {
    publicOrigin: 'http://localhost:3000',
    jwtSecrets: ['a secret of the test, thirty-two long'],
    codeKey: 'a key of the test, thirty-two long!',
    utterancesPerMinute: 3,
    ...given,
  };

  @Global()
  @Module({
    providers: [
      { provide: DOOR_SETTINGS, useValue: settings },
      { provide: SPEECH_AVAILABILITY, useValue: (locale: Locale) => ({ input: locale === 'en', output: true }) },
    ],
    exports: [DOOR_SETTINGS, SPEECH_AVAILABILITY],
  })
  class SurroundingsModule {}

  @Module({ imports: [TerminalsModule], controllers: [ProbeController] })
  class ProbeModule {}

  const connect = TypeOrmModule.forRoot({
    ...dataSourceOptions(database.connection),
    autoLoadEntities: true,
    retryAttempts: 0,
    logging: ['query'],
    logger: new StatementRecorder(statements),
  });
  const testing = await Test.createTestingModule({
    imports: [connect, CqrsModule.forRoot(), SurroundingsModule, TerminalsModule, ProbeModule],
  })
    .setLogger(logger)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger });
  await app.register(cookie);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  app.useGlobalFilters(new FaultFilter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const terminals = app.get(TerminalsService);
  const store = await app
    .get(StoresService, { strict: false })
    .upsertStore({ code: 'tokyo', name: 'Tokyo', phone: '03-0000-0101' });
  const aTerminal = (locale: Locale = 'en') =>
    terminals.upsertTerminal({ storeId: store.id, name: `kiosk ${newId()}`, locale });
  const issueCode = async (terminalId: string, standing = false) =>
    (await app.get(CommandBus).execute(new IssueAccessCodeCommand(terminalId, 'admin:test', standing))).code;
  const kiosk = (address?: string) => new KioskClient(app, address);
  let stopped: Promise<void> | undefined;
  const stopDatabase = () => (stopped ??= database.close());

  return {
    app,
    clock,
    dataSource: app.get(DataSource),
    settings,
    statements,
    changes: () => ProbeController.changes,
    kiosk,
    aTerminal,
    issueCode,
    signedIn: async () => {
      const client = kiosk();
      await client.signIn(await issueCode((await aTerminal()).id));
      return client;
    },
    stopDatabase,
    close: async () => {
      await app.close();
      await stopDatabase();
    },
  };
}

class StatementRecorder implements StatementLogger {
  constructor(private readonly statements: string[]) {}

  logQuery(query: string): void {
    this.statements.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
