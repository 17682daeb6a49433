import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, NotFoundException, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, Int, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';

import { AppError } from '../errors/index.js';
import { createHttpAdapter, ProblemFilter } from '../http/index.js';
import { connectionType, GraphqlModule, PageArgs } from './index.js';

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

@ObjectType('Shelf')
class ShelfType {
  @Field(() => String)
  name!: string;
}

const ShelfConnectionType = connectionType(ShelfType, 'Shelf');

const KNOWN = 'query ($first: Int!) { shelves(first: $first) { pageInfo { hasNextPage } } }';

let resolved = 0;

@Resolver(() => ShelfType)
class ShelfResolver {
  @Query(() => ShelfType)
  shelf(): ShelfType {
    resolved++;
    return { name: 'a shelf' };
  }

  @ResolveField(() => ShelfType)
  below(): ShelfType {
    return { name: 'the next' };
  }

  @Query(() => ShelfConnectionType)
  shelves(@Args() _page: PageArgs): object {
    resolved++;
    return { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } };
  }

  @Query(() => String, { nullable: true })
  fault(
    @Args('kind', { type: () => String }) kind: string,
    @Args('id', { type: () => Int, nullable: true }) _id?: number,
  ): string {
    if (kind === 'unforeseen') throw new Error('SELECT secret FROM users');
    if (kind === 'http') throw new NotFoundException('a word of the framework');
    throw new AppError(kind === 'conflict' ? 'conflict' : 'forbidden', 'shelf_taken', 'The shelf is taken.');
  }
}

async function start(explorable: boolean): Promise<NestFastifyApplication> {
  @Module({ imports: [GraphqlModule.of({ explorable, documents: [KNOWN] })], providers: [ShelfResolver] })
  class TestModule {}

  const app = await NestFactory.create<NestFastifyApplication>(TestModule, createHttpAdapter([]), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await start(false);
});

beforeEach(() => {
  resolved = 0;
});

afterAll(() => app.close());

function send(payload: string, type = 'application/json'): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload });
}

async function ask(query: string, more: object = {}) {
  const response = await send(JSON.stringify({ query, ...more }));
  return { status: response.statusCode, body: response.json<Answer>(), text: response.body };
}

describe('what an attacker puts beside a document', () => {
  it('changes no object of ours by a name that objects have by themselves (GQL-17)', async () => {
    const poison = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const response = await send(`{"query":"{ shelf { name } }","variables":${poison},"extensions":${poison}}`);
    expect(response.statusCode).toBeLessThan(500);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect((await ask('{ shelf { name } }')).body).toEqual({ data: { shelf: { name: 'a shelf' } } });
  });

  it('reads no query from an address, however long it is (GQL-18)', async () => {
    for (const length of [10, 1_000_000]) {
      const response = await app.inject({ method: 'GET', url: `/graphql?query={shelf{name}}${'#'.repeat(length)}` });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
    }
    expect(resolved).toBe(0);
  });
});

describe('a document of more than anybody needs', () => {
  const times = (count: number, part: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => part(at)).join(' ');
  const deep = (depth: number): string => (depth === 0 ? 'name' : `below { ${deep(depth - 1)} }`);
  const overFragments = `{ ${times(4, (at) => `...part${at}`)} } ${times(
    4,
    (at) => `fragment part${at} on Query { ${times(5, (inner) => `a${at}${inner}: shelf { name }`)} }`,
  )}`;
  const page = (first: number) => `shelves(first: ${first}) { edges { cursor node { name ${deep(3)} } } }`;

  it.each([
    ['twelve levels', /depth limit/, `{ shelf { ${deep(10)} } }`],
    ['sixteen aliases', /Aliases limit/, `{ ${times(16, (at) => `s${at}: shelf { name }`)} }`],
    ['twenty aliases over fragments', /Aliases limit/, overFragments],
    ['sixty directives', /Directives limit/, `{ shelf ${'@include(if: true) '.repeat(60)} { name } }`],
    ['more than a thousand tokens', /tokens/, `{ ${'shelf { name } '.repeat(260)} }`],
    ['fifteen long pages', /Cost limit/, `{ ${times(15, (at) => `s${at}: ${page(100)}`)} }`],
    ['a page of a hundred million', /Cost limit/, `{ ${page(99_999_999)} }`],
    ['a circle', /itself/, '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['a misspelt field', /Cannot query field/, '{ shelf { nam } }'],
    ['no syntax', /Syntax Error/, '{ shelf {'],
    ['a look at the schema', /introspection/, '{ __schema { types { name } } }'],
  ])('is answered with 400 before a resolver runs: %s', async (_what, message, query) => {
    const { status, body, text } = await ask(query);
    expect(status).toBe(400);
    expect(body.errors?.some((error) => message.test(error.message))).toBe(true);
    expect(body.errors?.every(({ extensions }) => /^[A-Z_]+$/.test(extensions.code))).toBe(true);
    expect(text).not.toMatch(/did you mean|stacktrace/i);
    expect(resolved).toBe(0);
  });

  it('is answered once when it asks for one thing many times', async () => {
    expect((await ask(`{ ${'shelf { name } '.repeat(200)} }`)).status).toBe(200);
    expect(resolved).toBe(1);
  });

  it.each([0, 101])('gets no page of %j items', async (first) => {
    const { status, body } = await ask(`{ shelves(first: ${first}) { pageInfo { hasNextPage } } }`);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'invalid_request',
      faults: [expect.stringContaining('first')],
    });
    expect(resolved).toBe(0);
  });
});

describe('a request that is none of ours', () => {
  it.each([
    ['a batch', 'application/json', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['what another page may send', 'text/plain', '{"query":"{ __typename }"}'],
    ['a form', 'application/x-www-form-urlencoded', 'query={__typename}'],
    ['no query', 'application/json', '{}'],
    [
      'a variable of another type',
      'application/json',
      '{"query":"query ($n: Int) { shelves(first: $n) { pageInfo { hasNextPage } } }","variables":{"n":"many"}}',
    ],
    ['an operation that is not there', 'application/json', '{"query":"{ __typename }","operationName":"other"}'],
  ])('is answered with 400: %s', async (_what, type, payload) => {
    expect((await send(payload, type)).statusCode).toBe(400);
  });

  it('is not read from an address that any page can point to', async () => {
    expect((await app.inject({ url: '/graphql?query={__typename}' })).statusCode).toBe(400);
    expect((await app.inject({ method: 'PUT', url: '/graphql' })).statusCode).toBe(404);
    expect((await app.inject({ method: 'DELETE', url: '/graphql' })).statusCode).toBe(404);
  });
});

describe('a document that is named by its hash', () => {
  const named = (document: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(document).digest('hex') } },
  });
  const byHash = async (document: string, more: object = {}) => {
    const response = await send(JSON.stringify({ ...named(document), ...more }));
    return { status: response.statusCode, body: response.json<Answer>() };
  };
  const told = ({ status, body }: { status: number; body: Answer }) => [status, body.errors?.[0]?.extensions.code];
  const UNKNOWN = [200, 'PERSISTED_QUERY_NOT_SUPPORTED'];

  it('is answered where it is one of ours, with the variables of each asking', async () => {
    const answer = { data: { shelves: { pageInfo: { hasNextPage: false } } } };
    expect(await byHash(KNOWN, { variables: { first: 1 } })).toEqual({ status: 200, body: answer });
    expect(told(await byHash(KNOWN, { variables: { first: 101 } }))).toEqual([400, 'invalid_request']);
  });

  it('is none that anybody else wrote, also when it was asked in full before (GQL-15)', async () => {
    const document = '{ shelf { name } }';
    expect(told(await byHash(document))).toEqual(UNKNOWN);
    expect(resolved).toBe(0);
    expect((await ask(document)).status).toBe(200);
    expect(told(await byHash(document))).toEqual(UNKNOWN);
  });

  it('is what was sent in full, where it was', async () => {
    const { body } = await ask('{ shelf { name } }', named(KNOWN));
    expect(body.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('is not answered to what another page may send', async () => {
    expect((await send(JSON.stringify(named(KNOWN)), 'text/plain')).statusCode).toBe(400);
    const query = `extensions=${encodeURIComponent(JSON.stringify(named(KNOWN).extensions))}`;
    expect((await app.inject({ url: `/graphql?${query}` })).statusCode).toBe(400);
    expect(resolved).toBe(0);
  });

  it.each(['7', '{"toString":1,"valueOf":1}', '"__proto__"', 'null'])(
    'is none where the name is none: %s',
    async (hash) => {
      const response = await send(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":${hash}}}}`);
      expect(told({ status: response.statusCode, body: response.json<Answer>() })).toEqual(UNKNOWN);
    },
  );
});

describe('a fault of a resolver', () => {
  it.each([
    ['conflict', 200, 'shelf_taken', 'The shelf is taken.'],
    ['forbidden', 403, 'FORBIDDEN', 'The shelf is taken.'],
    ['http', 200, 'not_found', 'There is nothing here.'],
    ['unforeseen', 200, 'internal_error', 'Something went wrong here.'],
  ])('has the code and the words of REST: %s', async (kind, status, code, message) => {
    const answer = await ask(`{ fault(kind: "${kind}") }`);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      data: { fault: null },
      errors: [{ message, path: ['fault'], extensions: { code } }],
    });
  });
});

describe('outside production', () => {
  it('the schema can be read, and a sandbox is served that may load its own scripts', async () => {
    const open = await start(true);
    const query = '{ __schema { queryType { name } } }';
    const schema = await open.inject({ method: 'POST', url: '/graphql', payload: { query } });
    expect([schema.statusCode, schema.json()]).toEqual([200, { data: { __schema: { queryType: { name: 'Query' } } } }]);
    const sandbox = await open.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(sandbox.statusCode).toBe(200);
    expect(sandbox.headers['content-security-policy']).toContain('https://unpkg.com');
    await open.close();
    expect((await app.inject({ url: '/graphql', headers: { accept: 'text/html' } })).statusCode).toBe(400);
  });
});
