import type { RejectionReason } from '../../../contracts/index.js';
import { compile, type Lexicon, type Script } from './lexicon.js';
import { HARMLESS_EN, LEXICON_EN } from './lexicon-en.js';
import { HARMLESS_JA, LEXICON_JA } from './lexicon-ja.js';
import type { ReadableForms } from './readable-forms.js';
import { holdsSecretNumber } from './secret-numbers.js';
import { type Findings, REASONS } from './vote.js';

/** Turn markers of chat templates and mark-up that claims to be the system's. Nobody says them aloud. */
const TURN_MARKERS =
  /<\|?\/?(?:im_start|im_end|endoftext|system|instructions?|assistant)\|?>|\[\/?(?:inst|system)\]|^\s{0,9}(?:system|assistant)\s?:|#{2,6} ?(?:instructions?|system)/m;

/** Every phrase holds one of these. */
const LETTERS: Readonly<Record<Script, RegExp>> = { english: /[a-z]/, japanese: /[\u3041-\u30ff\u4e00-\u9fff々]/ };

/** Finds phrases and marks, in both languages at once: visitors change language in the middle of a sentence. */
export class LexiconReader {
  private readonly english = phrasesOf('english', LEXICON_EN, HARMLESS_EN);
  private readonly japanese = phrasesOf('japanese', LEXICON_JA, HARMLESS_JA);

  find({ plain, english, unmasked, japanese }: ReadableForms): Findings {
    const marks = new Set<RejectionReason>();
    if (TURN_MARKERS.test(plain)) marks.add('injection');
    if (holdsSecretNumber(plain)) marks.add('personal_data');
    return {
      english: new Set([...this.english(english), ...(unmasked === english ? [] : this.english(unmasked))]),
      japanese: new Set(this.japanese(japanese)),
      marks,
      inJapanese: japanese !== '',
    };
  }
}

/** Tells for which reasons a text is to be rejected. */
function phrasesOf(script: Script, lexicon: Lexicon, harmless: readonly string[]): (text: string) => RejectionReason[] {
  const harmlessPhrases = compile(harmless, script);
  const phrases = REASONS.map((reason) => ({ reason, pattern: compile(lexicon[reason], script) }));
  return (text) => {
    if (!LETTERS[script].test(text)) return [];
    const rest = text.replace(harmlessPhrases, '_');
    return phrases.filter(({ pattern }) => rest.search(pattern) >= 0).map(({ reason }) => reason);
  };
}
