import type { CodePattern, Extension } from '../contracts/index.js';

/** Wedge belts such as `SPB1250`: a section and a length in millimetres. */
const wedgeBelt: CodePattern = {
  name: 'wedge-belt',
  written: '{section}{length}',
  parts: [
    { name: 'section', kind: 'letters', oneOf: ['SPZ', 'SPA', 'SPB', 'SPC'], label: { en: 'section', ja: '断面' } },
    { name: 'length', kind: 'number', min: 500, max: 5000, step: 1, label: { en: 'length', ja: '長さ' } },
  ],
};

/** An extension for a shop of drive belts, and a model of what any extension looks like. */
export const wedgeBelts: Extension = { name: 'wedge-belts', codePatterns: [wedgeBelt] };
