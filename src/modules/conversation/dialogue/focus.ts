import type { Aspect } from '../../grounding/index.js';

/** What the next utterance of the same session may refer to. Kept with the conversation that left it; never leaves the session. */
export interface Focus {
  /** Products last spoken of, in the order in which they were offered. */
  productIds: string[];
  /** The one that was settled, if one was. */
  settledId: string | null;
  /** True after a question of ours: the next utterance may be its answer. */
  asked: boolean;
  /** What the visitor wanted to know when we asked back. */
  aspects: Aspect[];
  /** How many pieces the visitor wanted when we asked back. */
  quantity: number | null;
  /** The last question that the knowledge base answered. */
  topic: string | null;
  /** What the answer ended by offering: to call the staff, or to answer another question. "Yes, please" takes it up. */
  offered: 'staff' | 'more' | null;
}

export const NO_FOCUS: Focus = {
  productIds: [],
  settledId: null,
  asked: false,
  aspects: [],
  quantity: null,
  topic: null,
  offered: null,
};
