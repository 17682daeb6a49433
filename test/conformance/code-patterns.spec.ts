import type { CodePattern } from '../../src/contracts/index.js';
import { wedgeBelts } from '../../src/extensions/wedge-belts.js';
import { BATTERY_PATTERNS, TIRE_PATTERNS } from '../../src/modules/values/index.js';
import { codePatternContract } from './code-pattern.contract.js';

const HOUSE: readonly CodePattern[] = [...TIRE_PATTERNS, ...BATTERY_PATTERNS, ...(wedgeBelts.codePatterns ?? [])];

for (const pattern of HOUSE) codePatternContract(pattern, HOUSE);
