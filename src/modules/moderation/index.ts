export { ModelModerator } from './model-moderator.js';
export { ModerationModule } from './moderation.module.js';
export { type Moderation, MODERATORS, ModerationService } from './moderation.service.js';
