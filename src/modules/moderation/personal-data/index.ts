export { findPersonalData } from './find-personal-data.js';
export { type MaskedText, maskPersonalData } from './mask-personal-data.js';
export type { PersonalDataKind, PersonalDatum } from './personal-datum.js';
