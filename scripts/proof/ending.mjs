import { endEverything } from './system-process.mjs';

/** For the proof to put away what it made. */
const LAST_MS = 15_000;

/** Ends this process with 0 when what is proven holds; a signal ends what it started too. */
export async function endingWith(proof) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), LAST_MS);
      endEverything();
    });
  }
  const holds = await proof.catch((error) => {
    console.error(error);
    return false;
  });
  process.exit(holds ? 0 : 1);
}
