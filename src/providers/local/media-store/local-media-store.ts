import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { LONGEST_MEDIA_KEY, MEDIA_KEY, type MediaStore } from '../../../contracts/index.js';

const TYPE_SUFFIX = '.type';
/** Ten characters reach past the year 2286; more is no time. */
const EXPIRES = /^\d{1,16}$/;

export interface LocalMedia {
  content: Uint8Array;
  type: string;
}

/** Files under `<dataDir>/media`, each with its media type beside it. URLs are relative to the public origin. */
export class LocalMediaStore implements MediaStore {
  readonly name = 'local';
  private readonly folder: string;

  constructor(
    dataDir: string,
    /** Signs URLs; who has it can read everything. */
    private readonly secret: Uint8Array | string,
  ) {
    this.folder = resolve(dataDir, 'media');
  }

  async put(key: string, content: Uint8Array, type: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const path = this.pathOf(key);
    if (path === null) throw new RangeError('a media key is a relative path of plain names');
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path + TYPE_SUFFIX, type);
    await replaceFile(path, content);
  }

  signedUrl(key: string, expiresInMs: number): Promise<string> {
    const expires = String(Date.now() + expiresInMs);
    return Promise.resolve(`/media/${key}?expires=${expires}&signature=${this.signatureOf(key, expires)}`);
  }

  /** Null for whatever is wrong: who asks is not told if it is the signature, the time or the key. */
  async read(key: string, expires: string, signature: string): Promise<LocalMedia | null> {
    const path = this.pathOf(key);
    if (path === null || !this.isSigned(key, expires, signature)) return null;
    try {
      const [content, type] = await Promise.all([readFile(path), readFile(path + TYPE_SUFFIX, 'utf8')]);
      return { content, type };
    } catch {
      return null;
    }
  }

  private pathOf(key: string): string | null {
    const isKey = key.length <= LONGEST_MEDIA_KEY && MEDIA_KEY.test(key) && !key.endsWith(TYPE_SUFFIX);
    return isKey ? join(this.folder, key) : null;
  }

  private isSigned(key: string, expires: string, signature: string): boolean {
    if (!EXPIRES.test(expires) || Number(expires) < Date.now()) return false;
    const expected = Buffer.from(this.signatureOf(key, expires));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private signatureOf(key: string, expires: string): string {
    return createHmac('sha256', this.secret).update(`${expires}\n${key}`).digest('base64url');
  }
}

/** Whoever reads meanwhile gets the old file or the new one, never half of one. */
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, content);
  await rename(part, path);
}
