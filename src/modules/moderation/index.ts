export { GUARDRAILS, GuardrailService, type Objection } from './guardrails/index.js';
export { ModelModerator } from './model-moderator.js';
export { ModerationModule } from './moderation.module.js';
export { type Moderation, ModerationService, MODERATORS } from './moderation.service.js';
export {
  findPersonalData,
  type MaskedText,
  maskPersonalData,
  type PersonalDataKind,
  type PersonalDatum,
} from './personal-data/index.js';
export { DataOfOthersGuardrail, OffTopicGuardrail, PromiseGuardrail, SENTENCE_GUARDRAILS } from './sentences/index.js';
