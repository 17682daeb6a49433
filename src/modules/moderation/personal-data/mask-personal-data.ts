import type { Locale } from '../../../contracts/index.js';
import { findPersonalData } from './find-personal-data.js';
import type { PersonalDataKind, PersonalDatum } from './personal-datum.js';

const MASKS: Readonly<Record<Locale, Readonly<Record<PersonalDataKind, string>>>> = {
  en: {
    mail: '[mail address]',
    phone: '[phone number]',
    card: '[card number]',
    account: '[account number]',
    national_number: '[national number]',
    network_address: '[network address]',
    plate: '[plate]',
    address: '[address]',
    name: '[name]',
  },
  ja: {
    mail: '［メールアドレス］',
    phone: '［電話番号］',
    card: '［カード番号］',
    account: '［口座番号］',
    national_number: '［個人番号］',
    network_address: '［IPアドレス］',
    plate: '［車両番号］',
    address: '［住所］',
    name: '［氏名］',
  },
};

export interface MaskedText {
  masked: string;
  /** Kind and place in the text as it was given; never the words themselves. */
  found: readonly PersonalDatum[];
}

/**
 * The text as a model or a log may see it: personal data replaced by the name of its kind, in the words of `locale`.
 * What is looked for does not depend on `locale`. Pure, linear in the length of the text; a masked text masks to itself.
 */
export function maskPersonalData(text: string, locale: Locale): MaskedText {
  const found = findPersonalData(text);
  let masked = '';
  let done = 0;
  for (const { kind, start, end } of found) {
    masked += text.slice(done, start) + MASKS[locale][kind];
    done = end;
  }
  return { masked: masked + text.slice(done), found };
}
