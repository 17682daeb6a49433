import type { MediaStore } from '../../contracts/index.js';
import { type AuditAnchorStore, parseAnchor, writtenAnchor } from './anchor-store.js';
import type { AuditAnchor } from './verify-audit.js';

const KEY = 'audit/anchor.txt';
const URL_MS = 60_000;
const LONGEST = 200;

/** An object of a bucket, in a media store whose URLs lead to a server of their own. */
export class MediaAnchorStore implements AuditAnchorStore {
  readonly name: string;

  constructor(private readonly media: MediaStore) {
    this.name = `${media.name}/${KEY}`;
  }

  async read(signal: AbortSignal): Promise<AuditAnchor | null> {
    const response = await fetch(await this.media.signedUrl(KEY, URL_MS), { signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${this.name} cannot be read (${response.status})`);
    const text = await response.text();
    return parseAnchor(text.slice(0, LONGEST), this.name);
  }

  write(anchor: AuditAnchor, signal: AbortSignal): Promise<void> {
    return this.media.put(KEY, new TextEncoder().encode(writtenAnchor(anchor)), 'text/plain', signal);
  }
}
