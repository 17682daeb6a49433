import type { Server } from 'node:http';

import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Inject, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { faultStatus, formatFault } from './graphql-faults.js';
import { knowDocuments } from './known-documents.js';
import { MOST_TOKENS, queryLimits } from './query-limits.js';
import type { GraphqlContext } from './request-of.js';
import { SubscriptionDoor } from './subscription-door.js';

const PATH = '/graphql';
const DOCUMENTS = Symbol('DOCUMENTS');
/** The sandbox is a page of others, loaded from where they keep it. */
const SANDBOX_POLICY =
  "default-src 'self'; script-src 'unsafe-inline' https://unpkg.com; style-src 'unsafe-inline' https://unpkg.com; img-src data:; font-src data:";

export interface GraphqlSettings {
  /** Lets anybody read the schema, and serves a sandbox: never in production. */
  explorable: boolean;
  /** May be named by their SHA-256. */
  documents?: readonly string[];
}

/** `POST /graphql`, and subscriptions on the same path, with the resolvers of every module that is imported anywhere. */
@Module({})
export class GraphqlModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly door: SubscriptionDoor,
    @Inject(DOCUMENTS) private readonly documents: readonly string[],
  ) {}

  static of({ explorable, documents = [] }: GraphqlSettings): DynamicModule {
    const { plugins, validationRules, allowBatchedHttpRequests } = queryLimits();
    const door = new SubscriptionDoor(validationRules);
    const graphql = GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      path: PATH,
      autoSchemaFile: true,
      sortSchema: true,
      context: (req: FastifyRequest, reply: FastifyReply): GraphqlContext => ({ req, reply }),
      introspection: explorable,
      graphiql: explorable,
      csrfPrevention: true,
      persistedQueries: false,
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      preserveHttpStatusForExecutionErrors: false,
      parseOptions: { maxTokens: MOST_TOKENS },
      allowBatchedHttpRequests,
      validationRules,
      // The library's plugins are those of Apollo's CommonJS types.
      plugins: [...(plugins as ApolloServerPlugin[]), faultStatus],
      formatError: formatFault,
      subscriptions: { 'graphql-ws': door.options },
    });
    return {
      module: GraphqlModule,
      global: true,
      imports: [graphql],
      providers: [
        { provide: SubscriptionDoor, useValue: door },
        { provide: DOCUMENTS, useValue: documents },
      ],
      exports: [SubscriptionDoor],
    };
  }

  onModuleInit(): void {
    const { door } = this;
    const server = this.adapterHost.httpAdapter.getHttpServer() as Server;
    server.prependListener('upgrade', (request, socket) => door.refuseOthers(request, socket, PATH));
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    knowDocuments(fastify, PATH, this.documents);
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const isSandbox =
        request.method === 'GET' &&
        request.routeOptions.url === PATH &&
        String(reply.getHeader('content-type')).startsWith('text/html');
      if (isSandbox) void reply.header('Content-Security-Policy', SANDBOX_POLICY);
      done(null, payload);
    });
  }

  onApplicationBootstrap(): void {
    this.door.schema = this.schemaHost.schema;
  }
}
