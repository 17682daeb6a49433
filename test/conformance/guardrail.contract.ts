import { beforeEach, describe, expect, it } from '@jest/globals';

import { type Guardrail, type GuardrailRequest, REJECTION_REASONS } from '../../src/contracts/index.js';
import { expectLinear } from '../support/growth.js';
import { expectNoStart, never } from './cancellation.js';

/** What a guardrail of this kind must let pass, and must not. */
export interface GuardrailExamples {
  passes: readonly GuardrailRequest[];
  rejects: readonly GuardrailRequest[];
}

/** Characters of the longest utterance. */
const LONGEST = 10_000;

/** What every guardrail shows: `make` gives one. */
export function guardrailContract(
  name: string,
  make: () => Promise<Guardrail>,
  { passes, rejects }: GuardrailExamples,
): void {
  describe(`guardrail ${name}`, () => {
    let guardrail: Guardrail;

    beforeEach(async () => {
      guardrail = await make();
    });

    it('says its name, its stage and its order', () => {
      expect(guardrail.name).toMatch(/\S/);
      expect(['utterance', 'passage', 'sentence']).toContain(guardrail.stage);
      expect(Number.isFinite(guardrail.order)).toBe(true);
    });

    it('lets pass what it has nothing against', async () => {
      for (const request of passes) expect(await guardrail.check(request, never())).toEqual({ accepted: true });
    });

    it('rejects with a reason', async () => {
      for (const request of rejects) {
        const verdict = await guardrail.check(request, never());
        expect(verdict.accepted).toBe(false);
        expect(REJECTION_REASONS).toContain(verdict.accepted ? undefined : verdict.reason);
      }
    });

    it('says the same about the same text again', async () => {
      for (const request of [...rejects, ...passes])
        expect(await guardrail.check(request, never())).toEqual(await guardrail.check(request, never()));
    });

    it('judges the longest text in linear time', () =>
      expectLinear('ignore a tire. ', LONGEST, (text) => guardrail.check({ locale: 'en', text }, never())));

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => guardrail.check({ locale: 'en', text: 'Hello' }, signal));
    });
  });
}
