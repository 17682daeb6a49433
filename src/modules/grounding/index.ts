export { type AnswerLine, calibrate, type Calibration, type Label } from './calibration/calibration.js';
export { Calibrations } from './calibration/calibrations.js';
export { featuresOf } from './calibration/features.js';
export { chanceOf } from './calibration/logistic.js';
export {
  CalibrateGroundingCommand,
  type CalibrationReport,
  type LabelledQuestion,
} from './commands/calibrate-grounding/calibrate-grounding.command.js';
export { hasNoMatter } from './courtesy.js';
export { decide, type Decision, type DecisionGround, type FailureReason, rejection } from './decision.js';
export { disagree } from './disagreement.js';
export type { EvidenceText, Source } from './evidence.js';
export { gatherGround, type Ground } from './ground.js';
export { GroundingModule } from './grounding.module.js';
export { type LedgerEntry, type Verification, verifySentence, verifyValues } from './ledger.js';
export { withoutPreface } from './preface.js';
export { quotationOf } from './quotation.js';
export { groundingScore, neededScore, type Thresholds, thresholdsFor } from './score.js';
export type {
  Aspect,
  Courtesy,
  PartQuestion,
  SettledProduct,
  Several,
  Understanding,
  Wanted,
} from './understanding.js';
