import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { EMBEDDING_DIMENSIONS } from '../../../contracts/index.js';
import { LocalEmbeddingModel } from './local-embedding-model.js';

const model = new LocalEmbeddingModel();
const signal = new AbortController().signal;

async function nearest(question: string, texts: string[]): Promise<string | undefined> {
  const [query, ...vectors] = await model.embed([question, ...texts], 'query', signal);
  const scores = vectors.map((vector) => vector.reduce((sum, value, at) => sum + value * (query?.[at] ?? 0), 0));
  return texts[scores.indexOf(Math.max(...scores))];
}

describe('LocalEmbeddingModel', () => {
  it('gives every text one finite vector of unit length, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), async (texts) => {
        const vectors = await model.embed(texts, 'passage', signal);
        expect(vectors).toHaveLength(texts.length);
        for (const vector of vectors) {
          expect(vector).toHaveLength(EMBEDDING_DIMENSIONS);
          expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
        }
        expect(await model.embed(texts, 'query', signal)).toEqual(vectors);
      }),
    );
  });

  it('is near to what shares words under another inflection', async () => {
    const texts = ['Stored tires are kept for six months.', 'Repairs of a puncture take half an hour.'];
    expect(await nearest('How long do you store a tire?', texts)).toBe(texts[0]);
  });

  it('is near to what shares Japanese compounds', async () => {
    const texts = ['パンク修理は30分ほどで終わります。', '冬用タイヤは半年間お預かりします。'];
    expect(await nearest('タイヤを預けたいのですが', texts)).toBe(texts[1]);
  });

  it('stops when it is told to', async () => {
    await expect(model.embed(['a'], 'passage', AbortSignal.abort())).rejects.toThrow();
  });

  it('keeps its vectors as long as it keeps its name: raise the version when this fails', async () => {
    const vectors = await model.embed(
      ['How much is it to store four winter tires?', 'スタッドレスタイヤの保管料金はいくらですか。'],
      'passage',
      signal,
    );
    const rounded = vectors.map((vector) => Array.from(vector, (value) => value.toFixed(4)).join());
    expect([model.name, createHash('sha256').update(rounded.join('\n')).digest('hex').slice(0, 16)]).toEqual([
      'local:1',
      '5f365c60593c53d3',
    ]);
  });
});
