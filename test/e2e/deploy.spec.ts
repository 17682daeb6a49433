import { describe, expect, it } from '@jest/globals';

import { PROOF_MS, runProof } from '../support/run-proof.js';

const SMALL = ['--rollovers', '2', '--members', '1', '--kiosks', '6'];

describe('a system whose processes are replaced by another version under load', () => {
  it(
    'fails no request, loses no exchange and does none twice',
    async () => {
      expect(await runProof('deploy', ...SMALL)).toEqual({ code: 0, output: expect.stringContaining('PASSED') });
    },
    PROOF_MS,
  );
});
