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
  @Module({ imports: [GraphqlModule.of({ explorable })], providers: [ShelfResolver] })
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
  const NOT_FOUND = [200, 'PERSISTED_QUERY_NOT_FOUND'];

  it('is answered once it was asked in full, with the variables of each asking', async () => {
    const document = 'query ($first: Int!) { shelves(first: $first) { pageInfo { hasNextPage } } }';
    expect(told(await byHash(document, { variables: { first: 1 } }))).toEqual(NOT_FOUND);
    expect(resolved).toBe(0);
    const asked = await ask(document, { ...named(document), variables: { first: 1 } });
    expect(asked.body).toEqual({ data: { shelves: { pageInfo: { hasNextPage: false } } } });
    expect(await byHash(document, { variables: { first: 2 } })).toEqual({ status: 200, body: asked.body });
    expect(told(await byHash(document, { variables: { first: 101 } }))).toEqual([400, 'invalid_request']);
  });

  it('is asked in full without a hash too, and is not kept then', async () => {
    const document = '{ byText: shelf { name } }';
    expect((await ask(document)).status).toBe(200);
    expect(told(await byHash(document))).toEqual(NOT_FOUND);
  });

  it('is not kept under the hash of another', async () => {
    const [document, other] = ['{ one: shelf { name } }', '{ other: shelf { name } }'];
    expect(told(await ask(document, named(other)))).toEqual([400, 'BAD_REQUEST']);
    expect(resolved).toBe(0);
    expect(told(await byHash(other))).toEqual(NOT_FOUND);
  });

  it('is not kept when it asks for more than anybody needs, or is as long as nobody writes', async () => {
    const wide = `{ ${Array.from({ length: 16 }, (_, at) => `s${at}: shelf { name }`).join(' ')} }`;
    expect(told(await ask(wide, named(wide)))[0]).toBe(400);
    expect(told(await byHash(wide))).toEqual(NOT_FOUND);
    const long = `{ shelf { name } } # ${'x'.repeat(4_000)}`;
    expect((await ask(long, named(long))).status).toBe(200);
    expect(told(await byHash(long))).toEqual(NOT_FOUND);
  });

  it('is forgotten when thousands of others came after it (GQL-15)', async () => {
    const document = '{ first: shelf { name } }';
    await ask(document, named(document));
    expect((await byHash(document)).body).toEqual({ data: { first: { name: 'a shelf' } } });
    for (let at = 0; at < 1_000; at++) {
      const other = `{ s${at}: shelf { name } }`;
      await ask(other, named(other));
    }
    expect(told(await byHash(document))).toEqual(NOT_FOUND);
  });

  it('is not answered to what another page may send', async () => {
    const document = '{ shelf { name } }';
    await ask(document, named(document));
    expect((await send(JSON.stringify(named(document)), 'text/plain')).statusCode).toBe(400);
    const query = `extensions=${encodeURIComponent(JSON.stringify(named(document).extensions))}`;
    expect((await app.inject({ url: `/graphql?${query}` })).statusCode).toBe(400);
    expect(resolved).toBe(1);
  });

  it.each([
    ['{"version":1}', NOT_FOUND],
    ['{"version":1,"sha256Hash":7}', NOT_FOUND],
    ['{"version":1,"sha256Hash":{"toString":1,"valueOf":1}}', NOT_FOUND],
    ['{"version":1,"sha256Hash":"__proto__"}', NOT_FOUND],
    ['{"version":2,"sha256Hash":"a"}', [400, 'BAD_REQUEST']],
    ['true', [400, 'BAD_REQUEST']],
  ])('is none where the name is none: %s', async (persistedQuery, expected) => {
    const response = await send(`{"extensions":{"persistedQuery":${persistedQuery}}}`);
    expect(told({ status: response.statusCode, body: response.json<Answer>() })).toEqual(expected);
  });
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
