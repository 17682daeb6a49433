import type { ModerationRequest, Moderator, Verdict } from '../../../contracts/index.js';
import { LexiconReader } from './lexicon-reader.js';
import { LinearClassifier, readWeights, type Weights } from './linear/index.js';
import { formsOf } from './readable-forms.js';
import { vote } from './vote.js';

/** Decides by normalisation, lexicons in both languages and a small linear classifier: no network, linear time. */
export class RulesModerator implements Moderator {
  readonly name = 'rules';

  private readonly lexicon = new LexiconReader();
  private readonly classifier: LinearClassifier;

  constructor(weights: Weights = readWeights()) {
    this.classifier = new LinearClassifier(weights);
  }

  async moderate({ utterance }: ModerationRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    return this.verdictOn(utterance);
  }

  verdictOn(utterance: string): Verdict {
    const forms = formsOf(utterance);
    return vote(this.lexicon.find(forms), this.classifier.scores(forms), this.classifier.weights);
  }
}
