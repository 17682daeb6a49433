import type { CodePattern } from '../../../contracts/index.js';

const RIM_SAID = {
  en: ['r', 'rim', 'radial', 'inch', 'in', 'in a', 'on a'],
  ja: ['アール', 'リム', 'インチ', 'ラジアル'],
} as const;
const SLASH_SAID = {
  en: ['slash', 'over', 'stroke', 'series', 'aspect', 'by'],
  ja: ['スラッシュ', 'の', '扁平', '扁平率', 'へんぺい', 'へんぺいりつ', 'シリーズ', '幅'],
} as const;

/** 225/60R15, LT265/70R17, 195/80R15C 107/105N. */
export const tireMetric: CodePattern = {
  name: 'tire-metric',
  parts: [
    { name: 'use', kind: 'letters', oneOf: ['LT', 'P'], optional: true, label: { en: 'type', ja: 'タイプ' } },
    { name: 'width', kind: 'number', min: 125, max: 355, step: 5, label: { en: 'width', ja: '幅' } },
    { name: 'aspect', kind: 'number', min: 25, max: 90, step: 5, label: { en: 'aspect ratio', ja: '扁平率' } },
    {
      name: 'rating',
      kind: 'letters',
      oneOf: ['Z'],
      optional: true,
      detail: true,
      label: { en: 'speed rating', ja: '速度区分' },
    },
    { name: 'rim', kind: 'number', min: 10, max: 24, step: 1, label: { en: 'rim diameter', ja: 'リム径' } },
    { name: 'commercial', kind: 'letters', oneOf: ['C'], optional: true, label: { en: 'C marking', ja: 'C表示' } },
    {
      name: 'load',
      kind: 'number',
      min: 60,
      max: 130,
      step: 1,
      optional: true,
      detail: true,
      label: { en: 'load index', ja: '荷重指数' },
    },
    {
      name: 'dual',
      kind: 'number',
      min: 60,
      max: 130,
      step: 1,
      optional: true,
      detail: true,
      label: { en: 'load index', ja: '荷重指数' },
    },
    {
      name: 'speed',
      kind: 'letters',
      oneOf: [...'JKLMNPQRSTUHVWY'],
      optional: true,
      detail: true,
      label: { en: 'speed symbol', ja: '速度記号' },
    },
  ],
  written: '{use}{width}/{aspect}{rating}R{rim}{commercial} {load}/{dual}{speed}',
  separators: { '/': SLASH_SAID, R: RIM_SAID },
};

/** Vans and old cars: 145R12, 165R13C, 145R12 6PR. */
export const tireMetricWithoutAspect: CodePattern = {
  name: 'tire-metric-van',
  parts: [
    { name: 'width', kind: 'number', min: 125, max: 235, step: 5, label: { en: 'width', ja: '幅' } },
    { name: 'rim', kind: 'number', min: 10, max: 16, step: 1, label: { en: 'rim diameter', ja: 'リム径' } },
    {
      name: 'commercial',
      kind: 'letters',
      oneOf: ['C', 'LT'],
      optional: true,
      label: { en: 'C marking', ja: 'C表示' },
    },
    {
      name: 'ply',
      kind: 'number',
      min: 4,
      max: 14,
      step: 2,
      optional: true,
      detail: true,
      label: { en: 'ply rating', ja: 'プライ' },
    },
  ],
  written: '{width}R{rim}{commercial} {ply}PR',
  separators: { R: RIM_SAID },
};
