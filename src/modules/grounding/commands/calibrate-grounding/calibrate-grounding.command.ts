import { Command } from '@nestjs/cqrs';

import type { Locale } from '../../../../contracts/index.js';
import type { Calibration } from '../../calibration/calibration.js';

/** A question as visitors ask it, and what is true of it. */
export interface LabelledQuestion {
  question: string;
  locale: Locale;
  /** Titles of the documents that answer it; none when the shop does not know. */
  documents: readonly string[];
}

export interface CalibrationReport {
  embeddingModel: string;
  /** Only locales that have labels. `calibration` is null where the shipped threshold goes on serving, uncalibrated. */
  locales: { locale: Locale; labels: number; calibration: Calibration | null }[];
}

/** Learns from labels how far the score of a search may be trusted; running processes read it at their next start. */
export class CalibrateGroundingCommand extends Command<CalibrationReport> {
  constructor(
    readonly questions: readonly LabelledQuestion[],
    /** Share of wrong answers among the answered that is allowed, 0 to 1. */
    readonly alpha: number,
    /** For the audit. */
    readonly actor: string,
  ) {
    super();
  }
}
