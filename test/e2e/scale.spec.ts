import { describe, expect, it } from '@jest/globals';

import { PROOF_MS, runProof } from '../support/run-proof.js';

/** How much is answered in time is a matter of the machine; the count of faults is not. */
const SMALL = ['--up-to', '2', '--seconds', '3', '--peak-seconds', '6', '--goodput', '0', '--kiosks', '40'];

describe('more processes, and more visitors than they can serve', () => {
  it(
    'lose nothing that was accepted, do nothing twice, and are told when to come back',
    async () => {
      expect(await runProof('scale', ...SMALL)).toEqual({ code: 0, output: expect.stringContaining('PASSED') });
    },
    PROOF_MS,
  );
});
