import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { UnreadableFile } from './unreadable-file.js';

const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;
const MOST_ENTRIES = 5_000;

/** Unpacks everything once and keeps nothing of it: what an archive says of its sizes need not be so. */
export async function checkZip(bytes: Uint8Array, mustHold: string): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: false });
  let isThere = false;
  let unpacked = 0;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    if (++entries > MOST_ENTRIES) throw new UnreadableFile('document_too_large');
    if (entry.isEncrypted()) throw new UnreadableFile('document_encrypted');
    isThere ||= entry.fileName === mustHold;
    unpacked += await unpackedBytes(zip, entry, MOST_UNPACKED_BYTES - unpacked);
  }
  if (!isThere) throw new UnreadableFile('document_wrong_type');
}

async function unpackedBytes(zip: ZipFile, entry: Entry, atMost: number): Promise<number> {
  let bytes = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      done(bytes > atMost ? new UnreadableFile('document_too_large') : null);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), count);
  return bytes;
}
