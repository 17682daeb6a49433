export {
  type Configuration,
  ConfigurationError,
  type Environment,
  localKey,
  namedExtensions,
  readConfiguration,
} from './configuration.js';
export { environment } from './environment.js';
export { SETTINGS } from './settings.js';

/** Injection token of the `Configuration`. */
export const CONFIGURATION = Symbol('CONFIGURATION');
