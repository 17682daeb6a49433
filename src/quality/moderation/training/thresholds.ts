import type { Head, Thresholds } from '../../../providers/local/rules-moderator/linear/index.js';

/** Chosen by the figures of `npm run quality`, out of fold: as much as can be found while at most 1 % of what is harmless is rejected. */
export const THRESHOLDS: Readonly<Record<Head, Thresholds>> = {
  injection: { alone: 0.4, veto: -2.5 },
  abuse: { alone: 0, veto: -2.5 },
  harm: { alone: 2.5, veto: -4 },
};
