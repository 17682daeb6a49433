import { QuestionThread, separateEntry } from '../../../platform/threads/index.js';

const STUCK_AFTER_MS = 30_000;

/** A thread that hears one vocabulary: 16 kHz samples in, words out. */
export class RecognitionThread extends QuestionThread<Int16Array, string> {
  constructor(vocabulary: readonly string[], onEnd: () => void) {
    super(separateEntry(import.meta.url, 'recognition.worker'), {
      stuckAfterMs: STUCK_AFTER_MS,
      data: { vocabulary },
      onEnd,
    });
  }
}
