import type { TerraformModule } from './configuration.js';

/** Gives what breaks it, by the resource that does. */
export type Policy = (modules: readonly TerraformModule[]) => string[] | Promise<string[]>;
