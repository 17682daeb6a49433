import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import type { EmbeddingModel, Locale } from '../../../../contracts/index.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { ModerationService } from '../../../moderation/index.js';
import { EMBEDDING_MODEL, Retrieval } from '../../../retrieval/index.js';
import { calibrate, type Label } from '../../calibration/calibration.js';
import { Calibrations } from '../../calibration/calibrations.js';
import { featuresOf } from '../../calibration/features.js';
import {
  CalibrateGroundingCommand,
  type CalibrationReport,
  type LabelledQuestion,
} from './calibrate-grounding.command.js';

const SEARCH_MS = 30_000;

@CommandHandler(CalibrateGroundingCommand)
export class CalibrateGroundingHandler implements ICommandHandler<CalibrateGroundingCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly retrieval: Retrieval,
    private readonly calibrations: Calibrations,
    private readonly moderation: ModerationService,
    private readonly audit: AuditTrail,
    @Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel,
  ) {}

  async execute({ questions, alpha, actor }: CalibrateGroundingCommand): Promise<CalibrationReport> {
    const report: CalibrationReport = { embeddingModel: this.model.name, locales: [] };
    for (const [locale, asked] of Map.groupBy(questions, (each) => each.locale)) {
      const labels: Label[] = [];
      for (const question of asked) labels.push(await this.label(question));
      const calibration = calibrate(labels, alpha);
      await this.keep(locale, calibration, { alpha, labels: labels.length, actor });
      report.locales.push({ locale, labels: labels.length, calibration });
    }
    return report;
  }

  /** Asked as a visitor's question is, over what is true of every store. */
  private async label({ question, locale, documents }: LabelledQuestion): Promise<Label> {
    const signal = AbortSignal.timeout(SEARCH_MS);
    const { passages } = await this.retrieval.search({ text: question, locale, storeId: null }, signal);
    const reading = await this.moderation.read({ locale, utterance: question }, signal);
    const [best] = passages;
    return {
      features: featuresOf(passages),
      inScope: documents.length > 0,
      right: best !== undefined && documents.includes(best.title),
      intent: reading?.intent ?? null,
    };
  }

  private async keep(
    locale: Locale,
    calibration: ReturnType<typeof calibrate>,
    { alpha, labels, actor }: { alpha: number; labels: number; actor: string },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.calibrations.keep(manager, this.model.name, locale, calibration);
      await this.audit.append(manager, {
        actor,
        action: 'grounding.calibrated',
        subject: `${this.model.name} ${locale}`,
        detail: { alpha, labels, isCalibrated: calibration !== null },
      });
    });
  }
}
