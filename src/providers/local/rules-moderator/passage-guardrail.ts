import type { Guardrail, GuardrailRequest, Verdict } from '../../../contracts/index.js';
import type { Head, Thresholds } from './linear/index.js';
import { TextReader } from './text-reader.js';
import { vote } from './vote.js';

/** The classifier learned from what people say. Of documents it has to be very sure, or to agree with the lexicon. */
const SURE: Thresholds = { alone: 6, japanese: 6, veto: -2.5 };
const OF_PASSAGES: Readonly<Record<Head, Thresholds>> = { injection: SURE, abuse: SURE, harm: SURE };

/** Leaves instructions to the reader out of retrieved documents, whoever wrote them in: a document is data. */
export class PassageGuardrail implements Guardrail {
  readonly name = 'instructions-in-passages';
  readonly stage = 'passage';
  readonly order = 100;

  private readonly reader = TextReader.shared();

  async check({ text }: GuardrailRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    const { found, scores } = this.reader.read(text);
    const verdict = vote(found, scores, OF_PASSAGES);
    return verdict.accepted || verdict.reason !== 'injection' ? { accepted: true } : verdict;
  }
}
