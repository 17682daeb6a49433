export { PassageGuardrail } from './passage-guardrail.js';
export { formsOf, type ReadableForms } from './readable-forms.js';
export { RulesModerator } from './rules-moderator.js';
export { TextReader } from './text-reader.js';
export { type Findings, vote } from './vote.js';
