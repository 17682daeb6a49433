import type { CodePattern } from '../../../contracts/index.js';
import { tireFlotation } from './tire-flotation.js';
import { tireMetric, tireMetricWithoutAspect } from './tire-metric.js';

export const TIRE_PATTERNS: readonly CodePattern[] = [tireMetric, tireMetricWithoutAspect, tireFlotation];
