import { Module, type OnModuleInit } from '@nestjs/common';

import { Clock } from '../../platform/clock/index.js';
import { JobsModule } from '../../platform/jobs/index.js';
import { Metrics } from '../../platform/observability/index.js';
import { ConsoleAccessModule } from '../console-access/index.js';
import { KnowledgeUseView } from './console-api/knowledge-use.view.js';
import { RegressionsView } from './console-api/regressions.view.js';
import { RollupReader } from './console-api/rollup-reader.js';
import { StatisticsResolver } from './console-api/statistics.resolver.js';
import { StatisticsView } from './console-api/statistics.view.js';
import { QuestionGroups } from './questions/question-groups.js';
import { StatisticsRollup } from './rollups/statistics-rollup.js';

const ALARM_HOURS = 24;

/**
 * What conversations tell together. Needs `EMBEDDING_MODEL`, `CONSOLE_SETTINGS` and `Metrics` from global modules, and a
 * `GraphqlModule` beside it.
 */
@Module({
  imports: [JobsModule, ConsoleAccessModule],
  providers: [
    Clock,
    KnowledgeUseView,
    QuestionGroups,
    RegressionsView,
    RollupReader,
    StatisticsResolver,
    StatisticsRollup,
    StatisticsView,
  ],
})
export class AnalyticsModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly regressions: RegressionsView,
  ) {}

  onModuleInit(): void {
    const help = `Measures that are worse than in the ${ALARM_HOURS} hours before`;
    this.metrics.gauge('tenin_regression_alarms', help, async () => {
      const compared = await this.regressions.compare({ hours: ALARM_HOURS }, null);
      return compared.filter(({ isAlarm }) => isAlarm).length;
    });
  }
}
