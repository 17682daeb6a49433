import { Readable } from 'node:stream';

import { NodeHttpHandler } from '@smithy/node-http-handler';

import { ProviderError } from '../../contracts/index.js';
import { systemCode } from '../wire/index.js';

export interface AnswerLimits {
  /** A longer answer is refused while it arrives. */
  readonly maxBytes: number;
  /** Media type of a good answer. The SDK would take its first bytes for a length and reserve as much memory. */
  readonly type?: RegExp;
}

const CONNECT_MS = 3_000;
const MAX_SOCKETS = 256;

type Handled = ReturnType<NodeHttpHandler['handle']>;

/**
 * HTTP/1.1 for every endpoint, so that what the local servers of the tests show holds for all of them. The SDK's own
 * choice, HTTP/2, cannot speak to an `http://` endpoint.
 */
export class AwsHandler extends NodeHttpHandler {
  constructor(
    private readonly provider: string,
    private readonly limits: AnswerLimits,
  ) {
    const agent = { keepAlive: true, maxSockets: MAX_SOCKETS };
    super({ connectionTimeout: CONNECT_MS, httpAgent: agent, httpsAgent: agent });
  }

  override async handle(...request: Parameters<NodeHttpHandler['handle']>): Handled {
    const { response } = await super.handle(...request).catch((error: unknown) => {
      throw this.connectionFault(error);
    });
    const body = response.body as Readable;
    const isGood = response.statusCode < 300;
    if (isGood && this.limits.type && !this.limits.type.test(response.headers['content-type'] ?? '')) {
      body.destroy();
      throw new ProviderError(this.provider, 'malformed', { status: response.statusCode });
    }
    response.body = Readable.from(this.limited(body), { objectMode: false });
    return { response };
  }

  /** The SDK calls a reset connection a timeout, and keeps the system's word for it only sometimes. */
  private connectionFault(error: unknown): unknown {
    if ((error as Error).name === 'AbortError') return error;
    const code = systemCode(error);
    const isLate = code === undefined || code === 'ETIMEDOUT';
    return new ProviderError(this.provider, isLate ? 'timeout' : 'unreachable', { cause: code });
  }

  private async *limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let received = 0;
    try {
      for await (const chunk of body) {
        received += chunk.byteLength;
        if (received > this.limits.maxBytes) throw new ProviderError(this.provider, 'malformed');
        yield chunk;
      }
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      throw new ProviderError(this.provider, 'incomplete', { cause: systemCode(error) });
    }
  }
}
