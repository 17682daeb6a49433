import type { ServerResponse } from 'node:http';

import { awsError } from './aws-errors.js';
import { type Dialect, sendError } from './faults.js';
import { ProviderServer, type ReceivedRequest } from './provider-server.js';
import { isSigned } from './sigv4.js';

/** Speaks the protocol of Secrets Manager's GetSecretValue. */
export class SecretsServer extends ProviderServer {
  /** By the name or address that is asked for. */
  readonly secrets = new Map<string, string>();

  static start(): Promise<SecretsServer> {
    return new SecretsServer().listen();
  }

  protected dialectOf(): Dialect {
    return {
      type: 'application/x-amz-json-1.1',
      half: '{"Secret',
      broken: '{',
      keepAlive: ' ',
      bulk: ' '.repeat(1_000_000),
      throttled: awsError(400, 'slow down', 'ThrottlingException'),
      error: (status, message) => awsError(status, message ?? 'no'),
    };
  }

  protected answer(request: ReceivedRequest, response: ServerResponse): void {
    const id = String(request.body['SecretId']);
    const secret = this.secrets.get(id);
    if (!isSigned(request, 'secretsmanager')) return sendError(response, awsError(403, 'not signed'));
    if (request.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue')
      return sendError(response, awsError(400, 'unknown operation'));
    if (secret === undefined) return sendError(response, awsError(400, 'not found', 'ResourceNotFoundException'));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ ARN: id, Name: id, SecretString: secret }));
  }
}
