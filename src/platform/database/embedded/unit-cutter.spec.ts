import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UnitCutter } from './unit-cutter.js';

const PARTS = Array.from('PBDEC');
const ENDS = Array.from('QSFHX');

function message(type: string, body: Uint8Array): Buffer {
  const bytes = Buffer.alloc(5 + body.length);
  bytes.write(type);
  bytes.writeUInt32BE(4 + body.length, 1);
  bytes.set(body, 5);
  return bytes;
}

const messageOf = (types: string[]): fc.Arbitrary<Buffer> =>
  fc.tuple(fc.constantFrom(...types), fc.uint8Array({ maxLength: 40 })).map(([type, body]) => message(type, body));

const unit = fc
  .tuple(fc.array(messageOf(PARTS), { maxLength: 4 }), messageOf(ENDS))
  .map(([parts, end]) => Buffer.concat([...parts, end]));

describe('a cutter of units', () => {
  it('finds the same units however the stream arrives', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 60 })), (units, sizes) => {
        const stream = Buffer.concat(units);
        const cutter = new UnitCutter();
        const found: Buffer[] = [];
        for (let at = 0, nth = 0; at < stream.length; nth += 1) {
          const size = sizes[nth] ?? 7;
          found.push(...cutter.push(stream.subarray(at, at + size)));
          at += size;
        }
        expect(found).toEqual(units);
      }),
    );
  });

  it('keeps a unit back until its last byte is there', () => {
    const bytes = message('Q', Buffer.from('SELECT 1\0'));
    const cutter = new UnitCutter();
    expect(cutter.push(bytes.subarray(0, -1))).toEqual([]);
    expect(cutter.push(bytes.subarray(-1))).toEqual([bytes]);
  });

  it.each([0, 3, 0x7fffffff])('gives a stream up that announces a message of %d bytes', (length) => {
    const bytes = Buffer.from('Q\0\0\0\0');
    bytes.writeUInt32BE(length, 1);
    expect(() => new UnitCutter().push(bytes)).toThrow(RangeError);
  });
});
