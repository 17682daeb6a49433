import { describe, expect, it } from '@jest/globals';

import { ProviderError } from '../../contracts/index.js';
import { type ProviderAttempt, recordAttempt, recordAttempts } from './attempt-record.js';
import { ProviderGuard } from './provider-guard.js';

const POLICY = { attemptMs: 100, totalMs: 400, maxAttempts: 2, backoffMs: 1, breakAfter: 2, coolDownMs: 60_000 };
const never = () => new AbortController().signal;

function guardOf(provider: string): ProviderGuard {
  return new ProviderGuard(provider, { ...POLICY, observe: (event) => recordAttempt('generation', event) });
}

describe('the record of attempts', () => {
  it('tells of every attempt who was asked, how it ended, and who was passed over', async () => {
    const far = guardOf('far:big:latest');
    const record: ProviderAttempt[] = [];
    await recordAttempts(record, async () => {
      for (let time = 0; time < 2; time += 1) {
        await far.call(never(), () => Promise.reject(new ProviderError('far', 'throttled'))).catch(() => undefined);
      }
      await guardOf('embedded').call(never(), () => Promise.resolve('answer'));
    });
    const asked = { purpose: 'generation', provider: 'far', model: 'big:latest', ms: expect.any(Number) };
    expect(record).toEqual([
      { ...asked, outcome: 'failed', fault: 'throttled' },
      { ...asked, outcome: 'failed', fault: 'throttled' },
      { ...asked, outcome: 'skipped', fault: null },
      { ...asked, provider: 'embedded', model: null, outcome: 'answered', fault: null },
    ]);
  });

  it('keeps two pieces of work apart that run at once', async () => {
    const work = async (name: string) => {
      const record: ProviderAttempt[] = [];
      await recordAttempts(record, () => guardOf(name).call(never(), () => Promise.resolve(name)));
      return record.map(({ provider }) => provider);
    };
    expect(await Promise.all([work('one'), work('two')])).toEqual([['one'], ['two']]);
  });

  it('tells of a caller that left', async () => {
    const record: ProviderAttempt[] = [];
    const caller = new AbortController();
    const call = recordAttempts(record, () => guardOf('far').call(caller.signal, () => new Promise(() => undefined)));
    caller.abort(new Error('the visitor spoke'));
    await expect(call).rejects.toThrow('the visitor spoke');
    expect(record).toMatchObject([{ outcome: 'abandoned' }]);
  });
});
