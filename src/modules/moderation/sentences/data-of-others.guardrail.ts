import type { Guardrail, GuardrailRequest, Verdict } from '../../../contracts/index.js';
import { findPersonalData, type PersonalDatum } from '../personal-data/index.js';

/**
 * A name, a number or an address may be said where the shop's own documents say it, and nowhere else: whatever a model
 * remembers of people, or makes up, is not the shop's to tell.
 */
export class DataOfOthersGuardrail implements Guardrail {
  readonly name = 'data-of-others';
  readonly stage = 'sentence';
  readonly order = 200;

  async check({ text, evidence = [] }: GuardrailRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    const found = findPersonalData(text);
    if (found.length === 0) return { accepted: true };
    const known = evidence.map(lettersOf);
    const isKnown = ({ start, end }: PersonalDatum): boolean => {
      const datum = lettersOf(text.slice(start, end));
      return known.some((each) => each.includes(datum));
    };
    return found.every(isKnown) ? { accepted: true } : { accepted: false, reason: 'personal_data' };
  }
}

/** However a number is grouped, it is the same number. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
