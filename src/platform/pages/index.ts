export type { ConsolePageSettings } from './serve-console.js';
export { servePages } from './serve-pages.js';
