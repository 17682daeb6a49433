import { describe, expect, it } from '@jest/globals';

import { PROOF_MS, runProof } from '../support/run-proof.js';

describe('a backup that is restored', () => {
  it(
    'has every row and a sound audit, and its shop goes on; an older one is noticed',
    async () => {
      expect(await runProof('restore')).toEqual({ code: 0, output: expect.stringContaining('PASSED') });
    },
    PROOF_MS,
  );
});
