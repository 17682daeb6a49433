import type { Head, Thresholds } from '../../../providers/local/rules-moderator/linear/index.js';

/** Chosen by the figures of `npm run quality`, out of fold: as much as can be found while at most 1 % of what is harmless is rejected. */
export const THRESHOLDS: Readonly<Record<Head, Thresholds>> = {
  injection: { alone: 0.4, japanese: -0.6, veto: -1 },
  abuse: { alone: 0.2, japanese: -1, veto: -2 },
  harm: { alone: 2.5, japanese: 2.5, veto: -4 },
};
