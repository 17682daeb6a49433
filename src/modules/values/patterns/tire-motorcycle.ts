import type { CodePattern } from '../../../contracts/index.js';
import { loadPart, RATING, SPEED } from './service-parts.js';
import { ASPECT_LABEL, DASH_SAID, RIM_LABEL, RIM_SAID, SLASH_SAID, WIDTH_LABEL } from './tire-words.js';

const SIZE = [
  { name: 'width', kind: 'number', min: 60, max: 300, step: 10, label: WIDTH_LABEL },
  { name: 'aspect', kind: 'number', min: 35, max: 100, step: 5, label: ASPECT_LABEL },
] as const;
const RIM = { name: 'rim', kind: 'number', min: 10, max: 23, step: 1, label: RIM_LABEL } as const;
const LOAD = loadPart('load', 20, 90);

/** 120/70ZR17M/C 58W, 180/55R17. */
export const tireMotorcycle: CodePattern = {
  name: 'tire-motorcycle',
  parts: [...SIZE, RATING, RIM, LOAD, SPEED],
  written: '{width}/{aspect}{rating}R{rim}M/C {load}{speed}',
  separators: { '/': SLASH_SAID, R: RIM_SAID },
};

/** Crossed plies: 110/90-19, 90/90-12 44J. */
export const tireMotorcycleBias: CodePattern = {
  name: 'tire-motorcycle-bias',
  parts: [...SIZE, RIM, LOAD, SPEED],
  written: '{width}/{aspect}-{rim}M/C {load}{speed}',
  separators: { '/': SLASH_SAID, '-': DASH_SAID },
};
