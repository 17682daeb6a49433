import { Readable } from 'node:stream';

import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';

import { ProviderError } from '../../contracts/index.js';
import { awsFault } from '../aws/aws-fault.js';
import { RemoteCall } from '../wire/index.js';

/** Null: there is no such object, or it is larger than `maxBytes`. `name` is who failed where it fails. */
export async function getObject(
  client: S3Client,
  name: string,
  place: { Bucket: string; Key: string },
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const command = new GetObjectCommand(place);
  return new RemoteCall(name, signal, awsFault).run(async (abortSignal) => {
    try {
      const { Body, ContentLength } = await client.send(command, { abortSignal });
      if (!Body || ContentLength === undefined) throw new ProviderError(name, 'malformed');
      if (ContentLength <= maxBytes) return await Body.transformToByteArray();
      // Nobody waits for the rest of it.
      if (Body instanceof Readable) Body.destroy();
      return null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  });
}
