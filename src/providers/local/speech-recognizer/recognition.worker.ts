import { parentPort, workerData } from 'node:worker_threads';

import { Listener } from './listener.js';
import type { HearReply, HearRequest } from './recognition-protocol.js';

const { vocabulary } = workerData as { vocabulary: readonly string[] };
const listener = await Listener.of(vocabulary);
parentPort?.on('message', ({ id, samples }: HearRequest) => {
  parentPort?.postMessage({ kind: 'heard', id, text: listener.hear(samples) } satisfies HearReply);
});
parentPort?.postMessage({ kind: 'ready' } satisfies HearReply);
