/** `LanguageModel | null`: asked which pictures help. Null: a rule decides. */
export const MEDIA_MODEL = Symbol('MEDIA_MODEL');
