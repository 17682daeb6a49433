export { MEDIA_STORE } from './media-store.token.js';
export { type MediaKind, mediaTypeOf } from './media-types.js';
