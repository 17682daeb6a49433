const HEADER = 5;
const LARGEST_MESSAGE = 1 << 30;

/** The frontend messages that end a unit: Query, Sync, FunctionCall, Flush, Terminate, CopyData, CopyDone, CopyFail. */
const ENDS_UNIT = new Set(Array.from('QSFHXdcf', (letter) => letter.charCodeAt(0)));

/**
 * Cuts a client's byte stream into units: all messages up to one that the server answers at once. The engine is one
 * session, so that another client's message between the Parse and the Sync of a query would change what it means.
 */
export class UnitCutter {
  #chunks: Buffer[] = [];
  #held = 0;
  #needed = HEADER;
  #scanned = 0;

  /** Throws a RangeError on a length that no client means; the stream is lost then. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    return this.#held < this.#needed ? [] : this.#cut();
  }

  #cut(): Buffer[] {
    const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#held);
    const units: Buffer[] = [];
    let start = 0;
    let at = this.#scanned;
    let end = at + HEADER;
    while (end <= bytes.length) {
      end = at + 1 + messageLength(bytes, at);
      if (end > bytes.length) break;
      if (ENDS_UNIT.has(bytes[at]!)) {
        units.push(bytes.subarray(start, end));
        start = end;
      }
      at = end;
      end = at + HEADER;
    }
    this.#chunks = start < bytes.length ? [bytes.subarray(start)] : [];
    this.#held = bytes.length - start;
    this.#scanned = at - start;
    this.#needed = end - start;
    return units;
  }
}

function messageLength(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32BE(at + 1);
  if (length < 4 || length > LARGEST_MESSAGE) throw new RangeError('not a PostgreSQL message');
  return length;
}
