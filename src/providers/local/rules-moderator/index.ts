export { RulesModerator } from './rules-moderator.js';
