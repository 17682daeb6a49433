/** Languages a visitor is served in. Every visible or spoken sentence exists in each of them. */
export const LOCALES = ['ja', 'en'] as const;

export type Locale = (typeof LOCALES)[number];
