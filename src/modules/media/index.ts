export { MediaModule } from './media.module.js';
export { type AnswerMedia, type MediaQuestion, MediaService } from './media.service.js';
export { MEDIA_MODEL } from './media-model.token.js';
export { MEDIA_STORE } from './media-store.token.js';
export { type MediaKind, mediaTypeOf } from './media-types.js';
