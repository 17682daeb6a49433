import {
  type LanguageModel,
  type ModerationRequest,
  type Moderator,
  ProviderError,
  type Verdict,
} from '../../contracts/index.js';
import { moderationPrompt } from './moderation-prompt.js';

/** A model that says more than this did not answer with one word. */
const LONGEST_ANSWER = 40;

/** A language model that is asked for one word before anything is generated. It tells no reason. */
export class ModelModerator implements Moderator {
  readonly name: string;

  constructor(private readonly model: LanguageModel) {
    this.name = model.name;
  }

  async moderate(request: ModerationRequest, signal: AbortSignal): Promise<Verdict> {
    let answer = '';
    for await (const piece of this.model.generate(moderationPrompt(request), signal)) {
      answer += piece;
      if (answer.length > LONGEST_ANSWER) throw new ProviderError(this.name, 'malformed');
    }
    switch (wordOf(answer)) {
      case 'ACCEPT':
        return { accepted: true };
      case 'REJECT':
        return { accepted: false, reason: 'unspecified' };
      default:
        throw new ProviderError(this.name, 'malformed');
    }
  }
}

/** The letters of the answer, where nothing but punctuation stands around one word. */
function wordOf(answer: string): string {
  return answer
    .normalize('NFKC')
    .trim()
    .replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
    .toUpperCase();
}
