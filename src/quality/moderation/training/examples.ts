import { createHash } from 'node:crypto';

import { formsOf } from '../../../providers/local/rules-moderator/index.js';
import {
  BUCKETS,
  FeatureReader,
  type Head,
  HEADS,
  type Table,
} from '../../../providers/local/rules-moderator/linear/index.js';
import { readRows } from '../../data-set.js';
import { type LabelledText, SAFETY_SETS, type SafetySet } from '../safety-sets.js';
import { abuseInJapanese } from './abuse-in-japanese.js';
import { abusePhrases } from './abuse-phrases.js';
import { attackFamilies } from './attack-families.js';
import { attackPhrases } from './attack-phrases.js';
import { COUNTER_TALK } from './counter-talk.js';
import { fitTable } from './fit-table.js';
import { lookAlikeTalk } from './look-alike-talk.js';
import { shopQuestions } from './shop-questions.js';
import { triggerPhrases } from './trigger-phrases.js';

export const FOLDS = 5;
/** So many texts of one set and kind count as they are; fewer count more each, more less. */
const USUAL_SIZE = 1000;

export interface LearnedText {
  readonly buckets: Uint32Array;
  readonly is: LabelledText['is'];
  readonly weight: number;
  /** 0 to `FOLDS` - 1, the same for the same text; -1 for our own phrases, which are in every fold's training. */
  readonly fold: number;
}

const HARMLESS: LabelledText['is'] = { injection: false, abuse: false, harm: false };

/** Every fold holds out one fifth; the same text is always held out by the same. */
export function foldOf(text: string): number {
  return (createHash('sha256').update(text.trim().toLowerCase()).digest()[0] ?? 0) % FOLDS;
}

/** All that is learned from; null when a set is not in the folder. */
export async function readLearnedTexts(folder: string): Promise<LearnedText[] | null> {
  const reader = new FeatureReader();
  const learned = (texts: readonly LabelledText[], fold: (text: string) => number): LearnedText[] => {
    const sizes = new Map<string, number>();
    for (const { is } of texts) sizes.set(JSON.stringify(is), (sizes.get(JSON.stringify(is)) ?? 0) + 1);
    return texts.map(({ text, is }) => ({
      buckets: reader.read(formsOf(text)).slice(),
      is,
      weight: Math.sqrt(USUAL_SIZE / (sizes.get(JSON.stringify(is)) ?? 1)),
      fold: fold(text),
    }));
  };
  const own = (texts: readonly string[], is: LabelledText['is']): LearnedText[] =>
    learned(
      texts.map((text) => ({ text, is })),
      () => -1,
    );
  const all = [
    ...own(shopQuestions(), HARMLESS),
    ...own(COUNTER_TALK, HARMLESS),
    ...own(triggerPhrases(), HARMLESS),
    ...own(lookAlikeTalk(), HARMLESS),
    ...own(attackPhrases(), { ...HARMLESS, injection: true }),
    ...own(attackFamilies(), { ...HARMLESS, injection: true }),
    ...own(abuseInJapanese(), { ...HARMLESS, abuse: true }),
    ...own(abusePhrases(), { ...HARMLESS, abuse: true }),
  ];
  for (const set of Object.values<SafetySet>(SAFETY_SETS)) {
    if (!set.learned) continue;
    const rows = await readRows<Record<string, unknown>>(folder, set.file);
    if (!rows) return null;
    const { oneIn = 1 } = set.learned;
    const texts = rows.filter((_, at) => at % oneIn === 0).flatMap((row) => set.labelled(row));
    all.push(
      ...learned(
        texts.filter((each) => !each.isAttackByPlace),
        foldOf,
      ),
    );
  }
  return all;
}

/** The gate's functions fitted on all texts but those of `heldOut`. */
export function gateWithout(heldOut: number | null, texts: readonly LearnedText[]): Table<Head> {
  return fitTable(
    HEADS,
    texts.filter(({ fold }) => fold !== heldOut),
    BUCKETS,
  );
}
