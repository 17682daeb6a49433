/** A relative path of plain names. Whoever makes a key makes it of ids and digests, never of what somebody typed. */
export const MEDIA_KEY = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;
export const LONGEST_MEDIA_KEY = 200;

/** A form that a browser posts, its `file` last, to put one object into the store without passing through us. */
export interface SignedUpload {
  url: string;
  fields: Readonly<Record<string, string>>;
}

export interface UploadConditions {
  /** The one media type that is taken. */
  type: string;
  /** The most that is taken. */
  maxBytes: number;
  expiresInMs: number;
}

export interface MediaStore {
  readonly name: string;

  /** Where its URLs lead when that is not the application itself: pages must be allowed to load from there. */
  readonly origin?: string;

  /** `key`: as `MEDIA_KEY`, else a `RangeError`. Puts again what stood there. */
  put(key: string, content: Uint8Array, type: string, signal: AbortSignal): Promise<void>;

  /** A URL that serves the object to anybody who has it, until `expiresInMs` have passed. */
  signedUrl(key: string, expiresInMs: number): Promise<string>;

  /** Lets somebody put one object of one type, no larger than said. Absent: files come in through the application alone. */
  signedUpload?(key: string, conditions: UploadConditions): Promise<SignedUpload>;

  /** What somebody put so; null where there is nothing, or more than `maxBytes`. There where `signedUpload` is. */
  get?(key: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array | null>;
}
