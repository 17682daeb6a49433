export { decide, type Decision, type DecisionGround, type FailureReason, rejection } from './decision.js';
export { type Evidence, type EvidenceText, gatherEvidence, type Source } from './evidence.js';
export { type LedgerEntry, type Verification, verifySentence } from './ledger.js';
export { type Thresholds, thresholdsFor } from './score.js';
export type { Aspect, Courtesy, PartQuestion, Understanding, Wanted } from './understanding.js';
