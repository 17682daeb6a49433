/** Injection token of the code patterns that this house knows: `readonly CodePattern[]`. */
export const CODE_PATTERNS = Symbol('CODE_PATTERNS');

/** Every code matched by its skeleton alone. */
export const PART_NUMBER = 'part-number';
