export { ModelModerator } from './model-moderator.js';
export { ModerationModule } from './moderation.module.js';
export { type Moderation, ModerationService, MODERATORS } from './moderation.service.js';
