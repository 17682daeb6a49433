import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { type Calibration, isReadable } from './calibration.js';
import { FEATURES } from './features.js';

interface Row extends Calibration {
  locale: Locale;
  features: string[];
}

/** What was learnt, by embedding model and locale. */
@Injectable()
export class Calibrations {
  constructor(private readonly dataSource: DataSource) {}

  /** One that was learnt from other features than today's is passed over: the shipped threshold serves. */
  async of(embeddingModel: string): Promise<Partial<Record<Locale, Calibration>>> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT locale, features, weights, scope_weights AS "scopeWeights", threshold, intents, in_scope AS "inScope", alpha, labels,
         coverage, wrong_at_most AS "wrongAtMost"
       FROM grounding_calibrations WHERE embedding_model = $1`,
      [embeddingModel],
    );
    return Object.fromEntries(
      rows
        .filter(({ features }) => isReadable(features))
        .map(({ locale, features: _features, ...calibration }) => [locale, calibration]),
    );
  }

  /** Null: what was learnt before is forgotten, and the shipped threshold serves. */
  async keep(
    manager: EntityManager,
    embeddingModel: string,
    locale: Locale,
    calibration: Calibration | null,
  ): Promise<void> {
    await manager.query('DELETE FROM grounding_calibrations WHERE embedding_model = $1 AND locale = $2', [
      embeddingModel,
      locale,
    ]);
    if (!calibration) return;
    const { weights, scopeWeights, threshold, intents, inScope, alpha, labels, coverage, wrongAtMost } = calibration;
    await manager.query(
      `INSERT INTO grounding_calibrations
         (embedding_model, locale, features, weights, scope_weights, threshold, intents, in_scope, alpha, labels, coverage, wrong_at_most)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        embeddingModel,
        locale,
        FEATURES,
        weights,
        scopeWeights,
        threshold,
        intents,
        inScope,
        alpha,
        labels,
        coverage,
        wrongAtMost,
      ],
    );
  }
}
