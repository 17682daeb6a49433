import type { CodePattern } from '../../../contracts/index.js';
import { loadPart, plyPart, RATING, SPEED } from './service-parts.js';
import { ASPECT_LABEL, RIM_LABEL, RIM_SAID, SLASH_SAID, TYPE_LABEL, WIDTH_LABEL } from './tire-words.js';

const COMMERCIAL_LABEL = { en: 'C marking', ja: 'C表示' } as const;

/** 225/60R15, LT265/70R17, 195/80R15C 107/105N. */
export const tireMetric: CodePattern = {
  name: 'tire-metric',
  parts: [
    { name: 'use', kind: 'letters', oneOf: ['LT', 'P'], optional: true, label: TYPE_LABEL },
    { name: 'width', kind: 'number', min: 125, max: 355, step: 5, label: WIDTH_LABEL },
    { name: 'aspect', kind: 'number', min: 25, max: 90, step: 5, label: ASPECT_LABEL },
    RATING,
    { name: 'rim', kind: 'number', min: 10, max: 24, step: 1, label: RIM_LABEL },
    { name: 'commercial', kind: 'letters', oneOf: ['C'], optional: true, label: COMMERCIAL_LABEL },
    loadPart('load', 60, 130),
    loadPart('dual', 60, 130),
    SPEED,
  ],
  written: '{use}{width}/{aspect}{rating}R{rim}{commercial} {load}/{dual}{speed}',
  separators: { '/': SLASH_SAID, R: RIM_SAID },
};

/** Vans and old cars: 145R12, 165R13C, 145R12 6PR. */
export const tireMetricWithoutAspect: CodePattern = {
  name: 'tire-metric-van',
  parts: [
    { name: 'width', kind: 'number', min: 125, max: 235, step: 5, label: WIDTH_LABEL },
    { name: 'rim', kind: 'number', min: 10, max: 16, step: 1, label: RIM_LABEL },
    { name: 'commercial', kind: 'letters', oneOf: ['C', 'LT'], optional: true, label: COMMERCIAL_LABEL },
    plyPart(14),
  ],
  written: '{width}R{rim}{commercial} {ply}PR',
  separators: { R: RIM_SAID },
};
