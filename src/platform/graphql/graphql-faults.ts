import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { type Problem, problemOf } from '../http/index.js';

/** Codes that every GraphQL client knows; all others are those of REST. */
const KNOWN_CODES: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };

const logger = new Logger('graphql');

/** A fault is one thing on every surface: the same code and words as REST, and nothing of what we did not foresee. */
export function formatFault(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const problem = faultOfResolver(error);
  if (!problem)
    return {
      message: formatted.message,
      locations: formatted.locations,
      extensions: { code: isOfRequest(error) ? 'BAD_REQUEST' : formatted.extensions?.['code'] },
    };
  if (problem.status >= 500) logger.error({ err: unwrapResolverError(error) }, 'resolver failed');
  return {
    message: problem.title,
    path: formatted.path,
    extensions: {
      code: KNOWN_CODES[problem.status] ?? problem.code,
      ...(problem.faults && { faults: problem.faults }),
    },
  };
}

/** Who asks for what he may not have, or in a way that cannot be read, or of a database that is away, is told so by the status too. */
export const faultStatus: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ errors = [], response }) {
        const statuses = errors.map((error) => faultOfResolver(error)?.status);
        const status = [401, 403, 400, 503].find((candidate) => statuses.includes(candidate));
        if (status !== undefined) response.http.status = status;
        return Promise.resolve();
      },
    }),
};

/** Undefined for what GraphQL itself found wrong with the request. */
function faultOfResolver(error: unknown): Problem | undefined {
  const thrown = unwrapResolverError(error);
  return thrown instanceof GraphQLError ? undefined : problemOf(thrown);
}

/** Apollo gives some of what is wrong with a request a status without a code, and calls it a fault of the server. */
function isOfRequest(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { http, code } = error.extensions as { http?: { status?: number }; code?: string };
  return code === undefined && http?.status === 400;
}
