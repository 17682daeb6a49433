import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { HEADS, writeWeights } from '../../../providers/local/rules-moderator/linear/index.js';
import { SAFETY_SETS, type SafetySet } from '../safety-sets.js';
import { gateWithout, readLearnedTexts } from './examples.js';
import { fitNotes } from './notes.js';
import { THRESHOLDS } from './thresholds.js';

const WEIGHTS = 'src/providers/local/rules-moderator/linear/weights.bin';
const RECORD = 'src/quality/moderation/training/learned-from.ts';

/** Fits the classifier on the sets of a data folder and keeps its weights, and of what they were learned. */
async function train(folder: string): Promise<void> {
  const texts = await readLearnedTexts(folder);
  if (!texts) throw new Error(`not every set is in ${folder}`);
  for (const head of HEADS) {
    const [one, none] = [true, false].map((isOne) => texts.filter(({ is }) => is[head] === isOne).length);
    process.stdout.write(`${head}: ${one} texts that are, ${none} that are not\n`);
  }
  const notes = await fitNotes(folder);
  if (!notes) throw new Error(`not every set is in ${folder}`);
  await writeFile(WEIGHTS, writeWeights({ gate: gateWithout(null, texts), thresholds: THRESHOLDS, notes }));
  const digests = await Promise.all(
    Object.values<SafetySet>(SAFETY_SETS)
      .filter(({ learned }) => learned)
      .map(
        async ({ file }) =>
          `  '${file}': '${createHash('sha256')
            .update(await readFile(join(folder, file)))
            .digest('hex')}',`,
      ),
  );
  await writeFile(
    RECORD,
    `/** Files that the kept weights were learned from, by their SHA-256. Written by the training. */\nexport const LEARNED_FROM: Readonly<Record<string, string>> = {\n${digests.join('\n')}\n};\n`,
  );
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('train.js FOLDER');
await train(folder);
