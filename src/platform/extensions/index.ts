export { ExtensionRegistry, type Provided, type ProviderRole } from './extension-registry.js';
export { loadExtensions } from './load-extensions.js';
