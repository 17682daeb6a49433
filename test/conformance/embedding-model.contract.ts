import { beforeEach, describe, expect, it } from '@jest/globals';

import { EMBEDDING_DIMENSIONS, type EmbeddingModel } from '../../src/contracts/index.js';
import { expectNoStart, expectPromptCancel, never } from './cancellation.js';

const TEXTS = ['winter tires', '冬用タイヤ', 'The opening hours are from 9 to 18.', '営業時間は9時から18時です。'];

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** What every embedding model shows: `make` gives one that answers. */
export function embeddingModelContract(name: string, make: () => Promise<EmbeddingModel>): void {
  describe(`embedding model ${name}`, () => {
    let model: EmbeddingModel;

    beforeEach(async () => {
      model = await make();
    });

    it('says its name', () => {
      expect(model.name).toMatch(/\S/);
    });

    it.each(['passage', 'query'] as const)('gives finite vectors of unit length for a %s', async (purpose) => {
      const vectors = await model.embed(TEXTS, purpose, never());
      expect(vectors).toHaveLength(TEXTS.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(EMBEDDING_DIMENSIONS);
        expect(cosine(vector, vector)).toBeCloseTo(1, 4);
      }
    });

    it('keeps the order of the texts, past the size of a batch too', async () => {
      const many = Array.from({ length: 150 }, (_, i) => `Tire number ${i} rests on shelf ${(i * 7) % 150}`);
      const together = await model.embed(many, 'passage', never());
      expect(together).toHaveLength(many.length);
      for (const i of [0, 63, 64, 149]) {
        const [alone] = await model.embed([many[i] ?? ''], 'passage', never());
        expect(cosine(alone ?? new Float32Array(), together[i] ?? new Float32Array())).toBeCloseTo(1, 4);
      }
    });

    it('tells different texts apart', async () => {
      const [one, other] = await model.embed(TEXTS, 'passage', never());
      expect(cosine(one ?? new Float32Array(), other ?? new Float32Array())).toBeLessThan(0.999);
    });

    it('gives nothing for nothing', async () => {
      expect(await model.embed([], 'passage', never())).toEqual([]);
    });

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => model.embed(TEXTS, 'query', signal));
    });

    it('ends at once, with the reason that was given, when it is cancelled', async () => {
      const many = Array.from({ length: 2000 }, (_, i) => `${TEXTS[i % 4]} ${i}`);
      await expectPromptCancel((signal) => model.embed(many, 'passage', signal));
    });
  });
}
