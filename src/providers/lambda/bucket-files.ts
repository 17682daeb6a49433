import { S3Client } from '@aws-sdk/client-s3';

import { getObject } from '../s3/get-object.js';
import type { NotifiedFile } from './notified-files.js';

/** Files of any bucket that the function may read. */
export class BucketFiles {
  private readonly client: S3Client;

  /** `endpoint`: of a compatible server, which rarely has a name for each bucket; undefined: S3 itself. */
  constructor(endpoint: string | undefined) {
    this.client = new S3Client({ maxAttempts: 3, ...(endpoint && { endpoint, forcePathStyle: true }) });
  }

  /** Null: there is none, or it is larger. Throws `ProviderError`. */
  read({ bucket, key }: NotifiedFile, maxBytes: number, signal: AbortSignal): Promise<Uint8Array | null> {
    return getObject(this.client, `s3:${bucket}`, { Bucket: bucket, Key: key }, maxBytes, signal);
  }
}
