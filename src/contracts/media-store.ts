export interface MediaStore {
  readonly name: string;

  /** `key`: a relative path of plain names, `[a-z0-9._-]`. Puts again what stood there. */
  put(key: string, content: Uint8Array, type: string): Promise<void>;

  /** A URL that serves the object to anybody who has it, until `expiresInMs` have passed. */
  signedUrl(key: string, expiresInMs: number): Promise<string>;
}
