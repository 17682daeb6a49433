import { type DynamicModule, Global, Module, type Provider, type Type, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

import { CONSOLE_SETTINGS } from '../../src/modules/console-access/index.js';
import { GraphqlModule } from '../../src/platform/graphql/index.js';
import { createHttpAdapter, ProblemFilter } from '../../src/platform/http/index.js';
import { newId } from '../../src/platform/ids/index.js';
import { type ConsoleIssuer, openConsoleIssuer, SUBJECT } from './console-issuer.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

export interface Answer<Data = Record<string, unknown>> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string; faults?: string[] } }[];
}

/** A store with a terminal and an open session. */
export interface Place {
  store: string;
  terminal: string;
  session: string;
}

/** The GraphQL of some modules, on a database of its own, with an issuer that signs for everybody. */
export interface RunningConsole {
  app: NestFastifyApplication;
  database: TestDatabase;
  issuer: ConsoleIssuer;
  osaka: Place;
  kyoto: Place;
  /** As an operator of every store, unless a token is given; null comes without one. */
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: object,
    by?: { token?: string | null },
  ): Promise<{ status: number; body: Answer<Data> }>;
  /** Its data; throws when there is a fault. */
  read<Data>(query: string, variables?: object, by?: { token?: string | null }): Promise<Data>;
  /** Limits the operator to stores; null: to none. */
  limitTo(storeIds: string[] | null): Promise<void>;
  close(): Promise<void>;
}

export async function openRunningConsole(
  modules: (Type | DynamicModule)[],
  others: (Provider & { provide: unknown })[] = [],
): Promise<RunningConsole> {
  const database = await openTestDatabase();
  const issuer = await openConsoleIssuer();
  const surroundings = [
    { provide: CONSOLE_SETTINGS, useValue: issuer.settings },
    { provide: DataSource, useValue: database.dataSource },
    ...others,
  ];

  @Global()
  @Module({ providers: surroundings, exports: surroundings.map(({ provide }) => provide as symbol) })
  class SurroundingsModule {}

  @Module({ imports: [SurroundingsModule, GraphqlModule.of({ explorable: false }), ...modules] })
  class ConsoleModule {}

  const app = await NestFactory.create<NestFastifyApplication>(ConsoleModule, createHttpAdapter([]), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen(0, '127.0.0.1');
  const token = await issuer.sign();

  const ask: RunningConsole['ask'] = async (query, variables = {}, by = {}) => {
    const bearer = by.token === undefined ? token : by.token;
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...(bearer && { authorization: `Bearer ${bearer}` }) },
      payload: { query, variables },
    });
    return { status: response.statusCode, body: response.json() };
  };
  return {
    app,
    database,
    issuer,
    osaka: await aPlace(database, 'osaka'),
    kyoto: await aPlace(database, 'kyoto'),
    ask,
    read: async <Data>(query: string, variables?: object, by?: { token?: string | null }) => {
      const { body } = await ask<Data>(query, variables, by);
      if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    limitTo: async (storeIds) => {
      await database.dataSource.query(
        `INSERT INTO users (id, subject, email, store_ids) VALUES ($1, $2, 'a@demo.tenin', $3)`,
        [newId(), SUBJECT, storeIds],
      );
    },
    close: async () => {
      await app.close();
      await issuer.close();
      await database.close();
    },
  };
}

async function aPlace({ dataSource }: TestDatabase, code: string): Promise<Place> {
  const [store, terminal, session] = [newId(), newId(), newId()];
  await dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $3)', [store, code, `${code} store`]);
  await dataSource.query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, 'entrance', 'ja')`, [
    terminal,
    store,
  ]);
  await dataSource.query(
    `INSERT INTO sessions (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [session, terminal, store],
  );
  return { store, terminal, session };
}
