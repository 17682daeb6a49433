// node scripts/train-moderation.mjs DIR: fits the classifier of the gate on the data sets of a folder whose licences
// allow it (NOTICE names them), and keeps its weights. The same data gives the same weights.
import { node, prepare, run } from './prepare.mjs';

await prepare();
await run(node, ['dist/quality/moderation/training/train.js', ...process.argv.slice(2)]);
