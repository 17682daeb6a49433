// Writes what is derived from the code and committed: `npm run generate && git diff --exit-code` shows what drifted.
import { run, prepare, node, root } from './prepare.mjs';

await prepare();
await run(node, ['--no-warnings', `${root}/scripts/generate/all.mjs`]);
