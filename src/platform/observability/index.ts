export { type LogContext, withLogContext } from './log-context.js';
export { loggingOptions } from './logging.js';
export { Metrics } from './metrics.js';
export { type Milestone, passed } from './milestones.js';
export { ObservabilityModule } from './observability.module.js';
export { serveMetrics } from './serve-metrics.js';
export { inSpan } from './tracing.js';
