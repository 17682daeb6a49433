import type { Focus } from './focus.js';
import { leansOnBefore } from './reference.js';

/** The utterance as it can be searched on its own: "and on Sunday?" carries the question it leans on. */
export function standaloneQuestion(utterance: string, focus: Focus): string {
  return focus.topic && leansOnBefore(utterance) ? `${focus.topic} ${utterance}` : utterance;
}
