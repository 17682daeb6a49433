import { feedback } from './feedback/feedback.js';
import type { Section } from './figure.js';
import { knowledge } from './knowledge/knowledge.js';
import { moderation } from './moderation/moderation.js';
import { reading } from './reading/reading.js';
import { retrieval } from './retrieval/retrieval.js';

/** Everything that `npm run quality` measures, in the order of the page. */
export const SECTIONS: readonly Section[] = [reading, retrieval, knowledge, feedback, moderation];
