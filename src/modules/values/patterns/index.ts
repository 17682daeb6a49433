import type { CodePattern } from '../../../contracts/index.js';
import { tireFlotation } from './tire-flotation.js';
import { tireInch, tireInchBias } from './tire-inch.js';
import { tireMetric, tireMetricWithoutAspect } from './tire-metric.js';
import { tireMotorcycle, tireMotorcycleBias } from './tire-motorcycle.js';
import { tireTruck, tireTruckMetric } from './tire-truck.js';

export { BATTERY_PATTERNS } from './battery.js';

/** Where two read the same numbers alike, the first is meant. */
export const TIRE_PATTERNS: readonly CodePattern[] = [
  tireMetric,
  tireMetricWithoutAspect,
  tireFlotation,
  tireMotorcycle,
  tireMotorcycleBias,
  tireTruckMetric,
  tireTruck,
  tireInch,
  tireInchBias,
];
