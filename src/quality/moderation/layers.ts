import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { RejectionReason } from '../../contracts/index.js';
import { TextReader, vote } from '../../providers/local/rules-moderator/index.js';
import { keptWeights } from '../../providers/local/rules-moderator/linear/index.js';
import { foldOf, FOLDS, gateWithout, readLearnedTexts } from './training/examples.js';
import { LEARNED_FROM } from './training/learned-from.js';
import { THRESHOLDS } from './training/thresholds.js';

/** What is measured each for itself: phrases alone, the classifier alone, and the two together as they are shipped. */
export const LAYERS = ['lexicon', 'linear', 'gate'] as const;

/** Why each layer rejects a text; null where it does not. */
export type Decisions = Readonly<Record<(typeof LAYERS)[number], RejectionReason | null>>;

export type Decide = (text: string) => Decisions;

const NONE: ReadonlySet<RejectionReason> = new Set();
const NOTHING = { english: NONE, japanese: NONE, marks: NONE };
const BY_PHRASE_ALONE = {
  alone: Number.POSITIVE_INFINITY,
  japanese: Number.POSITIVE_INFINITY,
  veto: Number.NEGATIVE_INFINITY,
};

function decideBy(reader: TextReader): Decide {
  const { thresholds } = reader.weights;
  return (text) => {
    const { found, scores } = reader.read(text);
    const byPhrase = { injection: BY_PHRASE_ALONE, abuse: BY_PHRASE_ALONE, harm: BY_PHRASE_ALONE };
    const [byLexicon, byClassifier, byBoth] = [
      vote(found, scores, byPhrase),
      vote({ ...found, ...NOTHING }, scores, thresholds),
      vote(found, scores, thresholds),
    ].map((verdict) => (verdict.accepted ? null : verdict.reason));
    return { lexicon: byLexicon ?? null, linear: byClassifier ?? null, gate: byBoth ?? null };
  };
}

/** The gate as it is shipped; and, for texts that its weights were learned from, by weights of which the text was held out. */
export class MeasuredGate {
  readonly shipped = decideBy(TextReader.shared());

  private constructor(
    private readonly folder: string | null,
    /** One for each fold; none where the learning cannot be repeated from this folder. */
    private readonly byFold: readonly Decide[],
  ) {}

  static async from(folder: string | null): Promise<MeasuredGate> {
    const all = folder ? await Promise.all(Object.keys(LEARNED_FROM).map((file) => wasLearned(folder, file))) : [];
    const texts = folder && all.length > 0 && all.every(Boolean) ? await readLearnedTexts(folder) : null;
    if (!texts) return new MeasuredGate(folder, []);
    const byFold = Array.from({ length: FOLDS }, (_, fold) =>
      decideBy(new TextReader({ ...keptWeights(), gate: gateWithout(fold, texts), thresholds: THRESHOLDS })),
    );
    return new MeasuredGate(folder, byFold);
  }

  /** How texts of a file are decided; null where they were learned and cannot be held out. */
  async decideOn(file: string): Promise<Decide | null> {
    if (!this.folder || !(await wasLearned(this.folder, file))) return this.shipped;
    if (this.byFold.length === 0) return null;
    return (text) => (this.byFold[foldOf(text)] ?? this.shipped)(text);
  }
}

async function wasLearned(folder: string, file: string): Promise<boolean> {
  const path = join(folder, file);
  if (!(file in LEARNED_FROM) || !existsSync(path)) return false;
  return (
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex') === LEARNED_FROM[file]
  );
}
