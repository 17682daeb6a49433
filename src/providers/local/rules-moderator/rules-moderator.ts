import type { ModerationRequest, Moderator, RejectionReason, Verdict } from '../../../contracts/index.js';
import { compile, type Lexicon, type Script } from './lexicon.js';
import { HARMLESS_EN, LEXICON_EN } from './lexicon-en.js';
import { HARMLESS_JA, LEXICON_JA } from './lexicon-ja.js';
import { readableForms } from './readable-forms.js';
import { holdsSecretNumber } from './secret-numbers.js';

/** Where several reasons hold, the first of these is told. */
const REASONS: readonly RejectionReason[] = [
  'injection',
  'abuse',
  'adult',
  'personal_data',
  'defamation',
  'politics',
  'unspecified',
  'off_topic',
];

/** Turn markers of chat templates and mark-up that claims to be the system's. Nobody says them aloud. */
const TURN_MARKERS =
  /<\|?\/?(?:im_start|im_end|endoftext|system|instructions?|assistant)\|?>|\[\/?(?:inst|system)\]|^\s{0,9}(?:system|assistant)\s?:|#{2,6} ?(?:instructions?|system)/m;

/** Decides by normalisation, lexicons and patterns in both languages: no model, no network, linear time. */
export class RulesModerator implements Moderator {
  readonly name = 'rules';

  private readonly english = reader('english', LEXICON_EN, HARMLESS_EN);
  private readonly japanese = reader('japanese', LEXICON_JA, HARMLESS_JA);

  async moderate({ utterance }: ModerationRequest, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    // Visitors change language in the middle of a sentence: both lexicons read every utterance.
    const { plain, english, unmasked, japanese } = readableForms(utterance);
    const found = new Set([...this.english(english), ...this.english(unmasked), ...this.japanese(japanese)]);
    if (TURN_MARKERS.test(plain)) found.add('injection');
    if (holdsSecretNumber(plain)) found.add('personal_data');
    const reason = REASONS.find((each) => found.has(each));
    return reason ? { accepted: false, reason } : { accepted: true };
  }
}

/** Tells for which reasons a text is to be rejected. */
function reader(script: Script, lexicon: Lexicon, harmless: readonly string[]): (text: string) => RejectionReason[] {
  const harmlessPhrases = compile(harmless, script);
  const phrases = REASONS.map((reason) => ({ reason, pattern: compile(lexicon[reason], script) }));
  return (text) => {
    const rest = text.replace(harmlessPhrases, '_');
    return phrases.filter(({ pattern }) => rest.search(pattern) >= 0).map(({ reason }) => reason);
  };
}
