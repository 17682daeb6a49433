import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';

import { formatFault } from './graphql-faults.js';
import { MOST_TOKENS } from './query-limits.js';
import type { GraphqlContext } from './request-of.js';

const PROTOCOL = 'graphql-transport-ws';
const MOST_SUBSCRIPTIONS = 10;
/** All that a client may send while it is connected: it subscribes, and answers pings. */
const MOST_BYTES = 1_000_000;
const INIT_MS = 3_000;
const ENDED = 4403;

/** Says until when a connection with this request's credentials may stay; throws when it may not be at all. */
export type Admit = (request: FastifyRequest) => Promise<Date>;

interface Connection {
  connectionParams?: Readonly<Record<string, unknown>>;
  subscriptions: object;
  /** Of the library that carries it: its socket. */
  extra: unknown;
}

interface Asked {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/**
 * Lets connections for subscriptions in: with a token in `connectionParams.authorization`, as long as that is valid.
 * Their documents are held to the limits of all others before a resolver runs.
 */
export class SubscriptionDoor {
  schema: GraphQLSchema | null = null;
  private admit: Admit | null = null;

  constructor(private readonly rules: readonly ValidationRule[]) {}

  /** Without somebody who admits nobody comes in. */
  admitBy(admit: Admit): void {
    this.admit = admit;
  }

  readonly options = {
    connectionInitWaitTimeout: INIT_MS,
    onConnect: (connection: Connection): Promise<boolean> => this.connect(connection),
    onSubscribe: (connection: Connection, _id: string, asked: Asked) => this.subscribe(connection, asked),
    onNext: (
      _connection: unknown,
      _id: string,
      _asked: unknown,
      _args: unknown,
      result: { errors?: readonly GraphQLError[] },
    ) => result.errors && { ...result, errors: result.errors.map((error) => formatFault(error.toJSON(), error)) },
  };

  /** A connection that is none of ours would hang, and nobody sends a megabyte to be told of news. */
  readonly refuseOthers = (request: IncomingMessage, socket: Duplex, path: string): void => {
    const isOurs = request.url?.split('?')[0] === path && request.headers['sec-websocket-protocol'] === PROTOCOL;
    if (!isOurs) return void socket.destroy();
    let bytes = 0;
    socket.on('data', (data: Buffer) => {
      bytes += data.length;
      if (bytes > MOST_BYTES) socket.destroy();
    });
  };

  private async connect(connection: Connection): Promise<boolean> {
    const until = await this.admit?.(requestWith(connection)).catch(() => null);
    if (!until) return false;
    const { socket } = connection.extra as { socket: { close(code: number, reason: string): void } };
    setTimeout(() => socket.close(ENDED, 'the token is over'), until.getTime() - Date.now()).unref();
    return true;
  }

  private subscribe(connection: Connection, { query, operationName, variables }: Asked) {
    if (Object.keys(connection.subscriptions).length > MOST_SUBSCRIPTIONS)
      return [new GraphQLError('There are too many subscriptions on this connection.')];
    if (!this.schema) throw new Error('the schema is not there yet');
    const document = documentOf(query);
    if (document instanceof GraphQLError) return [document];
    const faults = validate(this.schema, document, [...specifiedRules, ...this.rules]);
    if (faults.length > 0) return faults;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [new GraphQLError('Only subscriptions are answered here.')];
    const contextValue: Pick<GraphqlContext, 'req'> = { req: requestWith(connection) };
    return { schema: this.schema, document, operationName, variableValues: variables, contextValue };
  }
}

function documentOf(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('This document cannot be read.');
  }
}

/** What a guard looks at: a browser cannot set the headers of a socket. A new one for each look, so that none is remembered. */
function requestWith({ connectionParams }: Connection): FastifyRequest {
  const given = connectionParams?.['authorization'];
  if (typeof given !== 'string') return { headers: {}, raw: { rawHeaders: [] as string[] } } as FastifyRequest;
  return { headers: { authorization: given }, raw: { rawHeaders: ['authorization', given] } } as FastifyRequest;
}
