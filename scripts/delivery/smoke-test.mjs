// Looks at a deployment from outside, as a kiosk and as an operator's browser do.
import { setTimeout as pause } from 'node:timers/promises';

import { main, required } from './aws.mjs';

const TIMEOUT_MS = 10_000;
const TRIES = 5;

/** What the service itself answers. The doors are there, and shut. */
const SERVICE = [
  ['GET', '/console/', 200],
  ['GET', '/console/settings.json', 200],
  ['GET', '/api/terminal', 401],
  ['POST', '/api/conversation', 401],
];
/** What a bucket answers where a distribution stands in front: there are none before the first publication. */
const PAGES = [['GET', '/', 200]];

/** Throws a sentence that names every look that failed. */
export async function smokeTest(url, looks = SERVICE) {
  let faults = [];
  for (let nth = 1; nth <= TRIES; nth += 1) {
    faults = (await Promise.all(looks.map((look) => faultOf(url, look)))).filter(Boolean);
    if (faults.length === 0) return;
    if (nth < TRIES) await pause(Number(process.env.SMOKE_PAUSE_MS ?? 5_000));
  }
  throw new Error(`The smoke test failed: ${faults.join('; ')}.`);
}

async function faultOf(url, [method, path, expected]) {
  try {
    const { status } = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return status === expected ? null : `${method} ${path} answers ${status} instead of ${expected}`;
  } catch (error) {
    return `${method} ${path} does not answer (${error.cause?.code ?? error.name})`;
  }
}

if (import.meta.main) {
  await main(async () => {
    const [url] = required('KIOSK_URL');
    await smokeTest(url, [...SERVICE, ...PAGES]);
    console.log(`${url} is well.`);
  });
}
