import { type DynamicModule, Global, Module } from '@nestjs/common';

import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class ObservabilityModule {
  /** `/metrics` is a route here unless it has a port of its own. */
  static serving(metricsOnSamePort: boolean): DynamicModule {
    return { module: ObservabilityModule, controllers: metricsOnSamePort ? [MetricsController] : [] };
  }
}
