import { LIES_ABOUT_CLAIMS } from './lies-about-claims.mjs';
import { LIES_ABOUT_NUMBERS } from './lies-about-numbers.mjs';

/**
 * Ways to lie. Each tells in a scene a sentence that is false there, and by which marks one knows it when one hears it;
 * null where it has nothing to lie about. What it changed it knows itself: the ledger has no part in the judgement.
 */
export const LIES = { ...LIES_ABOUT_NUMBERS, ...LIES_ABOUT_CLAIMS };
