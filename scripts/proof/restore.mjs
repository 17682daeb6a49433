// `npm run proof:restore`: a shop is dumped, dropped and restored, on each engine of this machine, and goes on.
import { prepare } from '../prepare.mjs';

await prepare();
const { proveRestore } = await import('./restore/prove-restore.mjs');
const { endingWith } = await import('./ending.mjs');
await endingWith(proveRestore());
