import type { Guardrail, GuardrailRequest, Verdict } from '../../../contracts/index.js';
import { unbackedPromise } from '../promises/index.js';

/** A clerk that can order nothing must not say that it ordered: no record backs it. */
export class PromiseGuardrail implements Guardrail {
  readonly name = 'unbacked-promises';
  readonly stage = 'sentence';
  readonly order = 100;

  async check({ text, locale }: GuardrailRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    return unbackedPromise(text, locale) === null ? { accepted: true } : { accepted: false, reason: 'unspecified' };
  }
}
