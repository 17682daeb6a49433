import { describe, expect, it } from '@jest/globals';

import { PROOF_MS, runProof } from '../support/run-proof.js';

describe('a system that is killed while it works', () => {
  it(
    'loses no exchange and does none twice',
    async () => {
      expect(await runProof('kill', '--quick')).toEqual({ code: 0, output: expect.stringContaining('PASSED') });
    },
    PROOF_MS,
  );
});
