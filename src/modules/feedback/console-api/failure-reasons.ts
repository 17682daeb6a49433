import type { FailureReason } from '../../grounding/index.js';

const REASONS: Readonly<Record<FailureReason, true>> = {
  speech_not_recognized: true,
  moderation_rejected: true,
  injection_detected: true,
  no_passage: true,
  weak_passage: true,
  conflicting_passages: true,
  out_of_scope: true,
  product_not_found: true,
  product_ambiguous: true,
  unverifiable_answer: true,
  generation_failed: true,
  synthesis_failed: true,
  search_failed: true,
  timeout: true,
  staff_requested: true,
  cancelled: true,
};

/** Every failure reason, as a person may name it. */
export const FAILURE_REASONS: readonly string[] = Object.keys(REASONS);
