import type { Guardrail, GuardrailRequest, Verdict } from '../../../contracts/index.js';
import { contentTermsOf } from '../../../platform/words/index.js';
import { SHOP_TALK } from './shop-talk.js';

/** Fewer words of content than this are a courtesy, a yes or a no. */
const FEWEST_WORDS = 2;
/** What bigrams begin with: they are pieces of words. */
const PIECE = '~';
const LATIN = /^[a-z0-9]/;
const shopTalk: ReadonlySet<string> = new Set(SHOP_TALK.flatMap(contentTermsOf));

/** A sentence of which no word stands in the shop's material, and none belongs to a counter, answers another question. */
export class OffTopicGuardrail implements Guardrail {
  readonly name = 'off-topic';
  readonly stage = 'sentence';
  readonly order = 300;

  async check({ text, evidence }: GuardrailRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    const terms = new Set(contentTermsOf(text));
    if (
      !evidence ||
      [...terms].filter((term) => !term.startsWith(PIECE)).length < FEWEST_WORDS ||
      hasAnyOf(terms, shopTalk)
    )
      return { accepted: true };
    const known = new Set(evidence.flatMap(contentTermsOf));
    // Material in another script than the sentence says nothing about its words.
    const isComparable = [...terms].some((term) => sharesScript(term, known));
    return !isComparable || hasAnyOf(terms, known) ? { accepted: true } : { accepted: false, reason: 'off_topic' };
  }
}

function hasAnyOf(terms: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const term of terms) if (others.has(term)) return true;
  return false;
}

/** Figures alone stand in texts of every language. */
function sharesScript(term: string, others: ReadonlySet<string>): boolean {
  const isLatin = LATIN.test(term);
  for (const other of others) if (LATIN.test(other) === isLatin && !/^\d+$/.test(other)) return true;
  return false;
}
