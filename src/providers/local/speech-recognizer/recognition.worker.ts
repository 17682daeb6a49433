import { workerData } from 'node:worker_threads';

import { answerQuestions } from '../../../platform/threads/index.js';
import { Listener } from './listener.js';

const { vocabulary } = workerData as { vocabulary: readonly string[] };
const listener = await Listener.of(vocabulary);
answerQuestions((samples: Int16Array) => listener.hear(samples));
