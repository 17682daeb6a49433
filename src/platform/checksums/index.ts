export { hasValidIbanCheck, hasValidLuhn, hasValidMyNumberCheck } from './checksums.js';
