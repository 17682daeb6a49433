import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { isDatabaseAway } from '../database/index.js';
import { AppError, STATUS_OF_KIND } from '../errors/index.js';

/** An RFC 9457 problem document. `code` is what clients branch on. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  faults?: readonly string[];
  requestId?: string;
}

/** Every fault leaves as a problem document with a stable code; what we did not foresee says nothing but that. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    // Its errors are part of an answer, and are put into words where that answer is made.
    if (host.getType<string>() === 'graphql') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (isDatabaseAway(error)) error = databaseAway(error);
    if (problemOf(error).status >= 500) this.logger.error({ err: error }, 'request failed');
    sendFault(reply, error, request.id);
  }
}

/** Also for what is refused before a handler is there. */
export function sendFault(reply: FastifyReply, error: unknown, requestId: string): void {
  if (error instanceof AppError && error.details.retryAfterMs !== undefined) {
    void reply.header('Retry-After', Math.max(1, Math.ceil(error.details.retryAfterMs / 1000)));
  }
  sendProblem(reply, { ...problemOf(error), requestId });
}

const ASK_AGAIN_MS = 5_000;

function databaseAway(cause: unknown): AppError {
  return new AppError('unavailable', 'database_unavailable', 'The database does not answer.', {
    retryAfterMs: ASK_AGAIN_MS,
    cause,
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (reply.sent || reply.raw.headersSent) return;
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

const CODES: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['invalid_request', 'The request cannot be read.'],
  404: ['not_found', 'There is nothing here.'],
  405: ['method_not_allowed', 'This is not possible here.'],
  406: ['not_acceptable', 'No such form of the answer exists.'],
  408: ['request_timeout', 'The request took too long to arrive.'],
  413: ['body_too_large', 'The request is too large.'],
  414: ['uri_too_long', 'The address is too long.'],
  415: ['unsupported_media_type', 'The content is of a kind that is not accepted here.'],
  431: ['header_too_large', 'The headers are too large.'],
};

export function problemOf(error: unknown): Problem {
  if (isDatabaseAway(error)) return problemOf(databaseAway(error));
  if (error instanceof AppError) {
    const status = STATUS_OF_KIND[error.kind];
    return {
      status,
      code: error.code,
      title: error.message,
      ...(error.details.faults && { faults: error.details.faults }),
    };
  }
  if (error instanceof HttpException) return ofStatus(error.getStatus(), faultsOf(error));
  // Fastify and its plugins throw plain errors that carry a status.
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return ofStatus(status >= 400 && status < 500 ? status : 500);
}

function ofStatus(status: number, faults?: readonly string[]): Problem {
  if (status >= 500) return { status: 500, code: 'internal_error', title: 'Something went wrong here.' };
  const [code, title] = CODES[status] ?? CODES[400]!;
  return { status, code, title, ...(faults && { faults }) };
}

/** The validation pipe lists its findings under `message`. */
function faultsOf(error: HttpException): readonly string[] | undefined {
  const response = error.getResponse();
  const message = typeof response === 'object' && 'message' in response ? response.message : undefined;
  return Array.isArray(message) ? message.map(String) : undefined;
}
