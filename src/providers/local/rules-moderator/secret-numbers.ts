import { hasValidLuhn } from '../../../platform/checksums/index.js';

const CARD = /(?<!\d)(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3\d{3}([ -]?)\d{6}\2\d{4,5})(?!\d)/g;
/** Visa, Mastercard, JCB, UnionPay and Discover; American Express and Diners. Bar codes begin otherwise, or are shorter. */
const ISSUER = /^(?:4|5[1-5]|2[2-7]|35|6)\d{14,15}$|^3(?:[47]\d{13}|[068]\d{12})$/;
const TWELVE_DIGITS = /(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}(?!\d)/;
const NATIONAL_NUMBER = /マイナンバー|個人番号|my ?number/;

/** Whether a payment card's number, or a national number called by its name, was said. `plain` is in one case and width. */
export function holdsSecretNumber(plain: string): boolean {
  const cards = plain.match(CARD) ?? [];
  if (cards.some((written) => isCard(written.replace(/\D/g, '')))) return true;
  return NATIONAL_NUMBER.test(plain) && TWELVE_DIGITS.test(plain);
}

function isCard(digits: string): boolean {
  return ISSUER.test(digits) && hasValidLuhn(digits);
}
