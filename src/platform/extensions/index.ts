export { ExtensionRegistry } from './extension-registry.js';
export { loadExtensions } from './load-extensions.js';
