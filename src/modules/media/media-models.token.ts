/** `readonly LanguageModel[]`: asked in turn which pictures help. Empty: a rule decides. */
export const MEDIA_MODELS = Symbol('MEDIA_MODELS');
