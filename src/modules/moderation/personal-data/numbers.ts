import { hasValidIbanCheck, hasValidLuhn, hasValidMyNumberCheck } from '../../../platform/checksums/index.js';
import { type Finder, matchesOf, type PersonalDatum } from './personal-datum.js';

const MAIL = /[A-Za-z0-9\u00c0-\u024f._%+'-]{1,64}@(?:[A-Za-z0-9\u00c0-\u024f-]{1,63}\.){1,6}[A-Za-z]{2,24}/g;
/** As an address of mail is said aloud. */
const SPOKEN_MAIL =
  /(?<![a-z0-9])[a-z0-9][a-z0-9._-]{0,40}(?: (?:dot|underscore|dash) [a-z0-9]{1,40}){0,4} at [a-z0-9-]{1,40}(?: dot [a-z]{2,20}){1,3}(?![a-z0-9])/gi;
const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;
const SHORTEST_IBAN = 15;
const CARD = /(?<![\d.-])\d(?:[ -]?\d){11,18}(?![\d-])/g;
/** First digits of issuers: Visa, Mastercard and Maestro, JCB, UnionPay, Discover, American Express, Diners. */
const ISSUER =
  /^(?:4\d{12,18}|5[0-8]\d{10,17}|6\d{11,18}|2[2-7]\d{14}|35\d{14}|3[47]\d{13}|3[0689]\d{12,17}|(?:2131|1800)\d{11})$/;
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9)\d{3}([ -])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/g;
const MY_NUMBER = /(?<![\d-]|\d )\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-]| \d)/g;
const MY_NUMBER_NAMED = /マイナンバー|個人番号|my ?number/i;
const SOCIAL_SECURITY_NAMED = /(?:ssn|social security)(?: number)?(?: is)?[ :#]{0,3}(?<datum>\d{9})(?!\d)/gi;
const NETWORK_4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d)/g;
const NETWORK_6 = /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])/giu;

export const findMail: Finder = function* (text) {
  yield* matchesOf(text, MAIL, 'mail');
  yield* matchesOf(text, SPOKEN_MAIL, 'mail');
};

export const findAccounts: Finder = (text) =>
  matchesOf(
    text,
    IBAN,
    'account',
    (found) => found.length >= SHORTEST_IBAN && hasValidIbanCheck(found.replaceAll(' ', '')),
  );

export const findCards: Finder = (text) =>
  matchesOf(text, CARD, 'card', (found) => {
    const digits = found.replace(/\D/g, '');
    return ISSUER.test(digits) && hasValidLuhn(digits) && !isBarCode(digits);
  });

/** Thirteen digits of a Japanese article (prefixes 45 and 49) pass for an old card once in ten times. */
function isBarCode(digits: string): boolean {
  if (!/^4[59]\d{11}$/.test(digits)) return false;
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

export const findNationalNumbers: Finder = function* (text) {
  yield* matchesOf(text, SOCIAL_SECURITY, 'national_number');
  yield* matchesOf(text, SOCIAL_SECURITY_NAMED, 'national_number');
  const isNamed = MY_NUMBER_NAMED.test(text);
  yield* matchesOf(text, MY_NUMBER, 'national_number', (found) => {
    const digits = found.replace(/\D/g, '');
    // Bar codes of twelve digits pass the check in one case of eleven: without its name only the written groups count.
    return isNamed || (/[ -]/.test(found) && hasValidMyNumberCheck(digits));
  });
};

export function* findNetworkAddresses(text: string): Generator<PersonalDatum> {
  yield* matchesOf(text, NETWORK_4, 'network_address');
  yield* matchesOf(text, NETWORK_6, 'network_address');
}
