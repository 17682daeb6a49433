import type { CodePattern } from '../../../contracts/index.js';

/** 31x10.50R15, 33x12.50R20LT. */
export const tireFlotation: CodePattern = {
  name: 'tire-flotation',
  parts: [
    { name: 'diameter', kind: 'number', min: 24, max: 42, step: 1, label: { en: 'diameter', ja: '外径' } },
    { name: 'width', kind: 'number', min: 6.5, max: 16.5, step: 0.5, decimals: 2, label: { en: 'width', ja: '幅' } },
    { name: 'rim', kind: 'number', min: 14, max: 24, step: 1, label: { en: 'rim diameter', ja: 'リム径' } },
    { name: 'use', kind: 'letters', oneOf: ['LT'], optional: true, label: { en: 'type', ja: 'タイプ' } },
  ],
  written: '{diameter}x{width}R{rim}{use}',
  separators: {
    x: { en: ['by', 'times', 'x'], ja: ['かける', 'バイ', 'エックス', 'の'] },
    R: { en: ['r', 'rim', 'inch'], ja: ['アール', 'リム', 'インチ'] },
  },
};
