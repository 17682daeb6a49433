import type { Environment } from './configuration.js';

/** The one place that reads the process's environment. */
export const environment: Environment = process.env;
