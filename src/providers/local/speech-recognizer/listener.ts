import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { agreement } from './agreement.js';
import { makeAudible, PADDING_SECONDS } from './audible.js';
import { type Grammar, MODEL_DIR, Pocketsphinx, type Transition } from './pocketsphinx.js';
import { Pronunciations } from './pronunciation.js';
import { shopLanguage } from './shop-language.js';
import { trigramModel } from './trigram-model.js';
import type { WordGraph } from './word-graph.js';

const GRAMMAR_WEIGHT = 3;
/** The engine counts in integer logarithms of this base. */
const LOG_BASE = Math.log(1.0001);
/** Parts of the voice's level. */
const NOISE_FLOORS = [0.06, 0.02];
/** What full agreement of grammar and model is worth, in the unit of acoustic fit. */
const AGREEMENT_WORTH = 20;
/** Measured: what was in the grammar lay above, other talk below. */
const LEAST_CREDIT = -22;
const LEAST_AGREEMENT = 0.45;
const GOOD_FIT = -18;
const FRAMES_PER_SECOND = 100;
/** Part of the speech that the words of a sentence must take up: less means that the rest was passed over as noise. */
const LEAST_COVERAGE = 0.72;

/** Hears the language of one store. */
export class Listener {
  private readonly engine: Pocketsphinx;
  private readonly spelling: ReadonlyMap<string, string>;

  private constructor(engine: Pocketsphinx, spelling: ReadonlyMap<string, string>) {
    this.engine = engine;
    this.spelling = spelling;
  }

  static async of(vocabulary: readonly string[]): Promise<Listener> {
    const { graph, spelling } = shopLanguage(vocabulary);
    const dictionary = new Pronunciations(await readFile(join(MODEL_DIR, 'cmudict-en-us.dict'), 'latin1'));
    const words = new Set(graph.arcs.flatMap((arcs) => arcs.map(({ word }) => word)));
    const lines = [...words].flatMap((word) =>
      dictionary.of(word).map((phones, index) => `${word}${index === 0 ? '' : `(${index + 1})`} ${phones}`),
    );
    const engine = await Pocketsphinx.load(`${lines.join('\n')}\n`, trigramModel(graph), grammarOf(graph));
    return new Listener(engine, spelling);
  }

  /**
   * The sentence of the grammar that was said, or an empty text. What cannot be believed is listened to once more with
   * less noise: voices differ in how much of it hides them.
   */
  hear(samples: Int16Array): string {
    for (const floor of NOISE_FLOORS) {
      const text = this.believe(makeAudible(samples, floor));
      if (text !== '') return this.spell(text);
    }
    return '';
  }

  /**
   * A grammar hears its own sentences in anything, so it is believed only as far as a listener without rules hears the
   * same words, or the sounds themselves bear it out.
   */
  private believe(sound: Int16Array): string {
    if (sound.length === 0) return '';
    const free = this.engine.decode('model', sound);
    const { text, fit, frames } = this.engine.decode('grammar', sound);
    const seconds = sound.length / 16_000 - 2 * PADDING_SECONDS;
    if (text === '' || frames < LEAST_COVERAGE * seconds * FRAMES_PER_SECOND) return '';
    const agreed = agreement(text, free.text);
    if (agreed === 1) return text;
    const relative = fit - this.engine.decode('phones', sound).fit;
    const isBorneOut = agreed >= LEAST_AGREEMENT || relative > GOOD_FIT;
    return isBorneOut && relative + AGREEMENT_WORTH * agreed >= LEAST_CREDIT ? text : '';
  }

  private spell(text: string): string {
    const words = text.split(' ');
    return words.map((word) => this.spelling.get(word) ?? word).join(' ');
  }
}

function grammarOf(graph: WordGraph): Grammar {
  const end = graph.arcs.length;
  const transitions = graph.arcs.flatMap((arcs, from) => {
    const ways = arcs.length + (graph.final[from] ? 1 : 0);
    const logp = Math.round((-Math.log(ways) / LOG_BASE) * GRAMMAR_WEIGHT);
    const next: Transition[] = arcs.map(({ word, to }) => ({ from, to, word, logp }));
    return graph.final[from] ? [...next, { from, to: end, word: '', logp }] : next;
  });
  return { states: end + 1, end, transitions };
}
