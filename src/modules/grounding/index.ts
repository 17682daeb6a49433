export { decide, type Decision, type DecisionGround, type FailureReason, rejection } from './decision.js';
export type { EvidenceText, Source } from './evidence.js';
export { gatherGround, type Ground } from './ground.js';
export { type LedgerEntry, type Verification, verifySentence, verifyValues } from './ledger.js';
export { type Thresholds, thresholdsFor } from './score.js';
export type { Aspect, Courtesy, PartQuestion, SettledProduct, Several, Understanding, Wanted } from './understanding.js';
