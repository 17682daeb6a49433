import { registerEnumType } from '@nestjs/graphql';

import { LOCALES } from '../../contracts/index.js';

/** A language of visitors and documents. */
export const LocaleType = Object.fromEntries(LOCALES.map((locale) => [locale, locale]));
registerEnumType(LocaleType, { name: 'Locale' });
