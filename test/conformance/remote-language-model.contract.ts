import { beforeEach, describe, expect, it } from '@jest/globals';

import type { LanguageModel } from '../../src/contracts/index.js';
import type { ProviderServer } from '../servers/provider-server.js';
import { never } from './cancellation.js';
import { aGenerationRequest, collect, languageModelContract } from './language-model.contract.js';
import { once, wireContract } from './wire.contract.js';

/** How a server writes an answer, whatever its protocol. */
export interface AnswerScript {
  pauseMs?: number;
  bytesAtOnce?: number;
  endless?: boolean;
  refuses?: readonly string[];
}

export interface RemoteLanguageModel {
  server: () => ProviderServer;
  make: () => Promise<LanguageModel>;
  /** Has the server answer with these pieces from now on. */
  play: (pieces: readonly string[], script?: AnswerScript) => void;
}

/** What every language model shows that streams its answers over a network. */
export function remoteLanguageModelContract(name: string, { server, make, play }: RemoteLanguageModel): void {
  const shared = once(make);
  const title = `language model ${name}`;

  languageModelContract(name, make);
  wireContract({
    title,
    server,
    call: async (signal) => collect((await shared()).generate(aGenerationRequest(), signal)),
    answer: 'stream',
    leave: async () => {
      for await (const piece of (await make()).generate(aGenerationRequest(), never())) {
        expect(piece).not.toBe('');
        return;
      }
    },
  });

  describe(title, () => {
    let model: LanguageModel;

    beforeEach(async () => {
      model = await make();
    });

    const generate = (signal = never()) => collect(model.generate(aGenerationRequest(), signal));

    it('puts together what the network cut, at every byte', async () => {
      const pieces = ['溝が', '4ミリ🛞', 'です。'];
      play(pieces, { bytesAtOnce: 1 });
      expect(await generate()).toEqual(pieces);
    });

    it('is complete at the finish marker, though the server never ends the stream', async () => {
      play(['Yes.'], { endless: true });
      const began = performance.now();
      expect(await generate()).toEqual(['Yes.']);
      expect(performance.now() - began).toBeLessThan(3000);
    });

    it('does not take a cancelled stream for a complete one', async () => {
      const words = Array.from({ length: 100 }, (_, i) => `word${i} `);
      play(words, { pauseMs: 20 });
      const controller = new AbortController();
      const reason = new Error('barge in');
      let heard = 0;
      const reading = (async () => {
        for await (const piece of model.generate(aGenerationRequest(), controller.signal)) {
          expect(piece).toBe(words[heard]);
          heard += 1;
          if (heard === 3) controller.abort(reason);
        }
      })();
      await expect(reading).rejects.toBe(reason);
      expect(heard).toBe(3);
    });

    it('refuses an answer of nothing', async () => {
      play([' ']);
      await expect(generate()).rejects.toMatchObject({ fault: 'malformed' });
    });

    it('does without a temperature where the model takes none, from then on', async () => {
      play(['Yes.'], { refuses: ['temperature'] });
      await Promise.all([generate(), generate()]);
      expect(server().requests).toHaveLength(4);
      expect(await generate()).toEqual(['Yes.']);
      expect(server().requests).toHaveLength(5);
    });
  });
}
