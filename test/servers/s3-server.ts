import type { ServerResponse } from 'node:http';

import { type Dialect, sendError, type ToldError } from './faults.js';
import { ProviderServer, type ReceivedRequest, sendHaltingly } from './provider-server.js';
import { isSigned, isSignedPolicy, isSignedUrl } from './sigv4.js';

interface Stored {
  content: Buffer;
  type: string;
}

/** Speaks the protocol of S3 by path, `/<bucket>/<key>`: what is put with a signature, got by a signed URL, or posted by a form. */
export class S3Server extends ProviderServer {
  readonly objects = new Map<string, Stored>();
  /** In the middle of an object that is got. */
  pauseMs = 0;

  static start(): Promise<S3Server> {
    return new S3Server().listen();
  }

  override reset(): void {
    super.reset();
    this.objects.clear();
    this.pauseMs = 0;
  }

  protected dialectOf(): Dialect {
    return {
      type: 'application/xml',
      half: '<Put',
      broken: '<Put',
      keepAlive: ' ',
      bulk: ' '.repeat(1_000_000),
      throttled: s3Error(503, 'SlowDown'),
      error: (status, message) => s3Error(status, status >= 500 ? 'InternalError' : 'InvalidRequest', message),
    };
  }

  protected async answer(request: ReceivedRequest, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.path, 'http://store.invalid');
    if (request.method === 'PUT') {
      if (!isSigned(request, 's3')) return sendError(response, s3Error(403, 'AccessDenied'));
      const content = Buffer.from(request.raw, 'latin1');
      this.objects.set(pathname, { content, type: request.headers['content-type'] ?? '' });
      response.writeHead(200, { etag: `"${content.length}"` }).end();
    } else if (request.method === 'GET') {
      const isOurs = isSigned(request, 's3');
      const stored = isOurs || isSignedUrl(request) ? this.objects.get(pathname) : undefined;
      if (isOurs && !stored) return sendError(response, s3Error(404, 'NoSuchKey'));
      if (!stored) return sendError(response, s3Error(403, 'AccessDenied'));
      const disposition = searchParams.get('response-content-disposition');
      response.writeHead(200, {
        'content-type': stored.type,
        'content-length': String(stored.content.length),
        ...(disposition && { 'content-disposition': disposition }),
      });
      await sendHaltingly(response, stored.content, this.pauseMs);
    } else if (request.method === 'POST') {
      await this.upload(request, pathname, response);
    } else {
      sendError(response, s3Error(405, 'MethodNotAllowed'));
    }
  }

  private async upload({ raw, headers }: ReceivedRequest, bucket: string, response: ServerResponse): Promise<void> {
    const type = headers['content-type'] ?? '';
    const form = await new Response(Buffer.from(raw, 'latin1'), { headers: { 'content-type': type } }).formData();
    const fields = Object.fromEntries(
      [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
    const file = form.get('file');
    const content = file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
    if (!isSignedPolicy(fields) || !keepsPolicy(fields, content.length)) {
      return sendError(response, s3Error(403, 'AccessDenied'));
    }
    this.objects.set(`${bucket.replace(/\/$/, '')}/${fields['key']}`, { content, type: fields['Content-Type'] ?? '' });
    response.writeHead(204).end();
  }
}

/** Holds a form to its policy: every field exactly as it says, the size within its range, the time not past. */
function keepsPolicy(fields: Readonly<Record<string, string>>, bytes: number): boolean {
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8')) as {
    expiration: string;
    conditions: (Record<string, string> | [string, number, number])[];
  };
  const free = new Set(['Policy', 'X-Amz-Signature']);
  for (const condition of policy.conditions) {
    if (Array.isArray(condition)) {
      if (bytes < condition[1] || bytes > condition[2]) return false;
      continue;
    }
    for (const [name, value] of Object.entries(condition)) {
      free.add(name);
      if (name !== 'bucket' && fields[name] !== value) return false;
    }
  }
  return Date.now() < Date.parse(policy.expiration) && Object.keys(fields).every((name) => free.has(name));
}

function s3Error(status: number, code: string, message = 'no'): ToldError {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
