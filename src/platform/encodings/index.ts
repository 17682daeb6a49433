export { decodeFile } from './decode-file.js';
