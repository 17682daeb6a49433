export { GUARDRAILS, GuardrailService, type Objection } from './guardrail.service.js';
