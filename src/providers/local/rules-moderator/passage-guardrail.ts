import type { Guardrail, GuardrailRequest, Verdict } from '../../../contracts/index.js';
import { LexiconReader } from './lexicon-reader.js';
import { type Head, LinearClassifier, readWeights, type Thresholds } from './linear/index.js';
import { formsOf } from './readable-forms.js';
import { vote } from './vote.js';

/** The classifier learned from what people say. Of documents it has to be very sure, or to agree with the lexicon. */
const SURE: { readonly thresholds: Thresholds } = { thresholds: { alone: 6, veto: -2.5 } };
const OF_PASSAGES: Readonly<Record<Head, typeof SURE>> = { injection: SURE, abuse: SURE, harm: SURE };

/** Leaves instructions to the reader out of retrieved documents, whoever wrote them in: a document is data. */
export class PassageGuardrail implements Guardrail {
  readonly name = 'instructions-in-passages';
  readonly stage = 'passage';
  readonly order = 100;

  private readonly lexicon = new LexiconReader();
  private readonly classifier = new LinearClassifier(readWeights());

  async check({ text }: GuardrailRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    const forms = formsOf(text);
    const verdict = vote(this.lexicon.find(forms), this.classifier.scores(forms), OF_PASSAGES);
    return verdict.accepted || verdict.reason !== 'injection' ? { accepted: true } : verdict;
  }
}
