import type { CodePattern } from '../../../contracts/index.js';
import { loadPart, plyPart, SPEED } from './service-parts.js';
import { DASH_SAID, INCH_RIM_SAID, RIM_LABEL, TYPE_LABEL, WIDTH_LABEL } from './tire-words.js';

const BIAS_WIDTHS = new Set(
  '2.00 2.25 2.50 2.75 3.00 3.25 3.50 3.75 4.00 4.10 4.25 4.50 4.60 4.80 5.00 5.10 5.50 6.00 6.50 7.00 7.50 8.25 9.00'.split(
    ' ',
  ),
);

/** Light trucks, the width in inches: 7.50R16LT, 7.00R16 10PR, 5.00R12. */
export const tireInch: CodePattern = {
  name: 'tire-inch',
  parts: [
    {
      name: 'width',
      kind: 'number',
      min: 5,
      max: 14,
      step: 0.25,
      decimals: 2,
      decimalsTold: 'digits',
      label: WIDTH_LABEL,
    },
    { name: 'rim', kind: 'number', min: 10, max: 24, step: 1, label: RIM_LABEL },
    { name: 'use', kind: 'letters', oneOf: ['LT', 'ULT'], optional: true, label: TYPE_LABEL },
    plyPart(18),
  ],
  written: '{width}R{rim}{use} {ply}PR',
  separators: { R: INCH_RIM_SAID },
};

/** Crossed plies, the width in inches: 3.00-18 of a motorcycle, 5.00-12 of a small truck. */
export const tireInchBias: CodePattern = {
  name: 'tire-inch-bias',
  parts: [
    {
      name: 'width',
      kind: 'number',
      min: 2,
      max: 9,
      step: 0.05,
      decimals: 2,
      decimalsTold: 'digits',
      label: WIDTH_LABEL,
    },
    { name: 'rim', kind: 'number', min: 8, max: 23, step: 1, label: RIM_LABEL },
    loadPart('load', 20, 90),
    SPEED,
  ],
  written: '{width}-{rim} {load}{speed}',
  separators: { '-': DASH_SAID },
  isPossible: ({ width = '' }) => BIAS_WIDTHS.has(width),
};
