import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { hexOf, powerMod } from './srp.js';

const whole = (max: bigint) => fc.bigInt({ min: 0n, max });

describe('SRP arithmetic', () => {
  it('writes every number so that its bytes are whole and its sign is never mistaken', () => {
    fc.assert(
      fc.property(whole(2n ** 3072n), (number) => {
        const hex = hexOf(number);
        expect(BigInt(`0x${hex}`)).toBe(number);
        expect(hex.length % 2).toBe(0);
        expect(hex[0]! < '8').toBe(true);
      }),
    );
  });

  it('raises to a power as repeated multiplication does', () => {
    fc.assert(
      fc.property(
        whole(10n ** 30n),
        whole(200n),
        fc.bigInt({ min: 2n, max: 10n ** 20n }),
        (base, exponent, modulus) => {
          expect(powerMod(base, exponent, modulus)).toBe(base ** exponent % modulus);
        },
      ),
    );
  });
});
