export { LocalMediaController } from './local-media.controller.js';
export { LocalMediaStore } from './local-media-store.js';
