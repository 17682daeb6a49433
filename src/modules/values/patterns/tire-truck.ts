import type { CodePattern, NumberPart } from '../../../contracts/index.js';
import { loadPart, plyPart, SPEED } from './service-parts.js';
import { ASPECT_LABEL, INCH_RIM_SAID, RIM_LABEL, RIM_SAID, SLASH_SAID, WIDTH_LABEL } from './tire-words.js';

const RIMS = new Set(['17.5', '19.5', '22.5', '24.5']);

/** The half inch tells the rim of a truck from that of a car: 225 is a width and no 22.5. */
const RIM: NumberPart = {
  name: 'rim',
  kind: 'number',
  min: 17.5,
  max: 24.5,
  step: 1,
  decimals: 1,
  decimalsTold: 'point',
  label: RIM_LABEL,
};

/** 295/80R22.5, 225/80R17.5 123/122L. */
export const tireTruckMetric: CodePattern = {
  name: 'tire-truck-metric',
  parts: [
    { name: 'width', kind: 'number', min: 195, max: 455, step: 5, label: WIDTH_LABEL },
    { name: 'aspect', kind: 'number', min: 40, max: 95, step: 5, label: ASPECT_LABEL },
    RIM,
    loadPart('load', 110, 180),
    loadPart('dual', 110, 180),
    SPEED,
  ],
  written: '{width}/{aspect}R{rim} {load}/{dual}{speed}',
  separators: { '/': SLASH_SAID, R: RIM_SAID },
  isPossible: ({ rim = '' }) => RIMS.has(rim),
};

/** 11R22.5, 12R22.5 16PR. */
export const tireTruck: CodePattern = {
  name: 'tire-truck',
  parts: [{ name: 'width', kind: 'number', min: 7, max: 13, step: 1, label: WIDTH_LABEL }, RIM, plyPart(20)],
  written: '{width}R{rim} {ply}PR',
  separators: { R: INCH_RIM_SAID },
  isPossible: ({ rim = '' }) => RIMS.has(rim),
};
