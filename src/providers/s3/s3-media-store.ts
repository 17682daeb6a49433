import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

import {
  LONGEST_MEDIA_KEY,
  MEDIA_KEY,
  type MediaStore,
  ProviderError,
  type SignedUpload,
  type UploadConditions,
} from '../../contracts/index.js';
import { awsFault } from '../aws/aws-fault.js';
import { RemoteCall } from '../wire/index.js';
import { getObject } from './get-object.js';

const CACHE_CONTROL = 'private, max-age=3600';

/** An SVG may hold scripts: opened by itself it is saved, not run. In a page it is shown all the same. */
const SAVED_ONLY = /\.svg$/;

/** A bucket of S3, or of a compatible server. Nothing in it is public: every URL is signed and expires. */
export class S3MediaStore implements MediaStore {
  readonly name: string;

  constructor(
    private readonly bucket: string,
    private readonly client: S3Client,
    readonly origin: string,
  ) {
    this.name = `s3:${bucket}`;
  }

  async put(key: string, content: Uint8Array, type: string, signal: AbortSignal): Promise<void> {
    const command = new PutObjectCommand({
      ...this.place(key),
      Body: content,
      ContentType: type,
      CacheControl: CACHE_CONTROL,
    });
    const { ETag } = await new RemoteCall(this.name, signal, awsFault).run((abortSignal) =>
      this.client.send(command, { abortSignal }),
    );
    // Whatever stands between may say 200; only a store names what it stored.
    if (!ETag) throw new ProviderError(this.name, 'malformed');
  }

  /** Signed on this machine; the bucket is not asked whether it has the object. */
  async signedUrl(key: string, expiresInMs: number): Promise<string> {
    const place = this.place(key);
    const disposition = SAVED_ONLY.test(key) ? 'attachment' : 'inline';
    const command = new GetObjectCommand({
      ...place,
      ResponseContentDisposition: `${disposition}; filename="${key.slice(key.lastIndexOf('/') + 1)}"`,
    });
    return getSignedUrl(this.client, command, { expiresIn: seconds(expiresInMs) });
  }

  /** A form and not a `PUT`: only a form can hold the uploader to a size. */
  async signedUpload(key: string, { type, maxBytes, expiresInMs }: UploadConditions): Promise<SignedUpload> {
    const { url, fields } = await createPresignedPost(this.client, {
      ...this.place(key),
      Fields: { 'Content-Type': type, 'Cache-Control': CACHE_CONTROL },
      Conditions: [['content-length-range', 1, maxBytes]],
      Expires: seconds(expiresInMs),
    });
    return { url, fields };
  }

  get(key: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array | null> {
    return getObject(this.client, this.name, this.place(key), maxBytes, signal);
  }

  private place(key: string): { Bucket: string; Key: string } {
    if (key.length > LONGEST_MEDIA_KEY || !MEDIA_KEY.test(key)) {
      throw new RangeError('a media key is a relative path of plain names');
    }
    return { Bucket: this.bucket, Key: key };
  }
}

const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));
