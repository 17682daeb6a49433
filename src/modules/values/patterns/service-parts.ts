import type { LetterPart, NumberPart } from '../../../contracts/index.js';
import { LOAD_LABEL, SPEED_LABEL } from './tire-words.js';

const DETAIL = { optional: true, detail: true } as const;

/** What a tire bears and how fast it may run: written behind the size, and the same size with another is one size. */
export function loadPart(name: 'load' | 'dual', min: number, max: number): NumberPart {
  return { name, kind: 'number', min, max, step: 1, ...DETAIL, label: LOAD_LABEL };
}

export const SPEED: LetterPart = {
  name: 'speed',
  kind: 'letters',
  oneOf: [...'JKLMNPQRSTUHVWY'],
  ...DETAIL,
  label: SPEED_LABEL,
};

/** The Z of ZR. */
export const RATING: LetterPart = {
  name: 'rating',
  kind: 'letters',
  oneOf: ['Z'],
  ...DETAIL,
  label: { en: 'speed rating', ja: '速度区分' },
};

export function plyPart(max: number): NumberPart {
  return {
    name: 'ply',
    kind: 'number',
    min: 4,
    max,
    step: 2,
    ...DETAIL,
    label: { en: 'ply rating', ja: 'プライ' },
  };
}
