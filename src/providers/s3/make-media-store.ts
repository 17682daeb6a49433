import { S3Client } from '@aws-sdk/client-s3';

import type { ExtensionContext, MediaStore } from '../../contracts/index.js';
import { clientOptions, regionOf } from '../aws/client-options.js';
import { S3MediaStore } from './s3-media-store.js';

const LIMITS = { maxBytes: 1_000_000 };

export async function makeMediaStore(bucket: string, context: ExtensionContext): Promise<MediaStore> {
  const name = `s3:${bucket}`;
  const options = clientOptions(name, 'S3', context, LIMITS);
  const client = new S3Client({
    ...options,
    // Compatible servers rarely have a name for each bucket, nor the checksums that S3 learned of late.
    forcePathStyle: options.endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const region = await regionOf(name, client);
  const { url } = client.config.endpointProvider({
    Bucket: bucket,
    Region: region,
    Endpoint: options.endpoint,
    ForcePathStyle: options.endpoint !== undefined,
  });
  return new S3MediaStore(bucket, client, url.origin);
}
