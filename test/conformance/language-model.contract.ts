import { beforeEach, describe, expect, it } from '@jest/globals';

import type { GenerationRequest, LanguageModel } from '../../src/contracts/index.js';
import { expectNoStart, expectPromptCancel, never } from './cancellation.js';

/** A request that both a model and a composer of given sentences can answer. */
export function aGenerationRequest(changes: Partial<GenerationRequest> = {}): GenerationRequest {
  const question = 'When should I change winter tires?';
  const passage = 'Winter tires should be changed when the tread is below 4 millimetres.';
  return {
    locale: 'en',
    system: `You are a shop clerk. Answer from this passage only: ${passage}`,
    messages: [{ role: 'user', text: question }],
    grounds: { question, facts: [], passages: [{ title: 'Winter tires', text: passage, similarity: 0.9 }] },
    temperature: 0.2,
    maxOutputTokens: 200,
    ...changes,
  };
}

const IN_JAPANESE: Partial<GenerationRequest> = {
  locale: 'ja',
  messages: [{ role: 'user', text: '冬用タイヤはいつ交換すればいいですか？' }],
  grounds: {
    question: '冬用タイヤはいつ交換すればいいですか？',
    facts: [],
    passages: [{ title: '冬用タイヤ', text: '冬用タイヤは溝が4ミリを下回ったら交換してください。', similarity: 0.9 }],
  },
};

export async function collect(pieces: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/** What every language model shows: `make` gives one that answers. */
export function languageModelContract(name: string, make: () => Promise<LanguageModel>): void {
  describe(`language model ${name}`, () => {
    let model: LanguageModel;

    beforeEach(async () => {
      model = await make();
    });

    it('says its name', () => {
      expect(model.name).toMatch(/\S/);
    });

    it.each([
      ['English', {}],
      ['Japanese', IN_JAPANESE],
    ])('answers in %s with text that is not blank', async (_language, changes) => {
      const pieces = await collect(model.generate(aGenerationRequest(changes), never()));
      expect(pieces.join('').trim()).not.toBe('');
      expect(pieces).not.toContain('');
    });

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => collect(model.generate(aGenerationRequest(), signal)));
    });

    it('ends at once, with the reason that was given, when it is cancelled', async () => {
      await expectPromptCancel((signal) => collect(model.generate(aGenerationRequest(), signal)));
    });

    it('can be left after the first piece and asked again', async () => {
      for await (const piece of model.generate(aGenerationRequest(), never())) {
        expect(piece).not.toBe('');
        break;
      }
      expect(await collect(model.generate(aGenerationRequest(), never()))).not.toHaveLength(0);
    });

    it('answers several at the same time', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => collect(model.generate(aGenerationRequest(), never()))));
      expect(answers.every((pieces) => pieces.join('').trim() !== '')).toBe(true);
    });
  });
}
