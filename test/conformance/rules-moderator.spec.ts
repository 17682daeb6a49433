import { RulesModerator } from '../../src/providers/local/rules-moderator/index.js';
import { moderatorContract } from './moderator.contract.js';

moderatorContract('rules', () => Promise.resolve(new RulesModerator()));
