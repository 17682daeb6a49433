import { describe, expect, it } from '@jest/globals';

import type { EmbeddingModel } from '../../src/contracts/index.js';
import type { Embedding } from '../servers/embeddings.js';
import type { ProviderServer } from '../servers/provider-server.js';
import { never } from './cancellation.js';
import { embeddingModelContract } from './embedding-model.contract.js';
import { once, wireContract } from './wire.contract.js';

export interface RemoteEmbeddingModel {
  server: () => ProviderServer;
  make: () => Promise<EmbeddingModel>;
  /** Has the server answer with these vectors from now on. */
  play: (embedding: Embedding) => void;
}

const vectorOf = (value: number) => Array.from({ length: 1024 }, () => value);

/** What every embedding model shows that is asked over a network. */
export function remoteEmbeddingModelContract(name: string, { server, make, play }: RemoteEmbeddingModel): void {
  const shared = once(make);
  const title = `embedding model ${name}`;
  const embed = async (signal: AbortSignal) => (await shared()).embed(['winter tires'], 'query', signal);

  embeddingModelContract(name, make);
  wireContract({ title, server, call: embed, answer: 'body' });

  describe(title, () => {
    it.each([
      ['of another dimension', [1, 2, 3]],
      ['with a hole', [null, ...vectorOf(1).slice(1)]],
      ['of no length', vectorOf(0)],
      ['without bounds', vectorOf(1e308)],
    ])('refuses a vector %s', async (_what, vector) => {
      play(() => vector);
      await expect(embed(never())).rejects.toMatchObject({ fault: 'malformed' });
    });
  });
}
