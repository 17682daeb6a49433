import type { CodePattern } from '../../../contracts/index.js';

const TERMINAL_LABEL = { en: 'terminal side', ja: '端子の位置' } as const;

/** Ranks of the batteries of cars that stop their engine at lights, by their size. */
const RANKS: Readonly<Record<string, readonly string[]>> = {
  K: ['42', '50'],
  M: ['42', '44', '50', '55', '60', '65'],
  N: ['55', '60', '65', '70', '75', '80'],
  Q: ['55', '85', '90', '100', '105'],
  S: ['85', '95', '100', '105', '110', '115'],
  T: ['110', '115', '120'],
};

/** 40B19L, 55D23R, 130F51. */
const batteryJis: CodePattern = {
  name: 'battery-jis',
  parts: [
    { name: 'performance', kind: 'number', min: 24, max: 250, step: 1, label: { en: 'performance', ja: '性能ランク' } },
    { name: 'case', kind: 'letters', oneOf: [...'BDEFGH'], label: { en: 'case', ja: 'ケースの区分' } },
    { name: 'length', kind: 'number', min: 17, max: 52, step: 1, label: { en: 'length', ja: '長さ' } },
    { name: 'terminal', kind: 'letters', oneOf: ['L', 'R'], optional: true, label: TERMINAL_LABEL },
  ],
  written: '{performance}{case}{length}{terminal}',
};

/** M-42, N-55R. */
const batteryIdlingStop: CodePattern = {
  name: 'battery-idling-stop',
  parts: [
    { name: 'case', kind: 'letters', oneOf: Object.keys(RANKS), label: { en: 'case', ja: 'ケースの区分' } },
    { name: 'rank', kind: 'number', min: 42, max: 120, step: 1, label: { en: 'performance', ja: '性能ランク' } },
    { name: 'terminal', kind: 'letters', oneOf: ['R'], optional: true, label: TERMINAL_LABEL },
  ],
  written: '{case}-{rank}{terminal}',
  isPossible: ({ case: letter = '', rank = '' }) => RANKS[letter]?.includes(rank) ?? false,
};

export const BATTERY_PATTERNS: readonly CodePattern[] = [batteryJis, batteryIdlingStop];
