import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Extension } from '../../contracts/index.js';
import { ConfigurationError } from '../config/index.js';

/** Loads what `EXTENSIONS` names: a package, or a file when the name begins with a dot or a slash. */
export async function loadExtensions(names: readonly string[]): Promise<Extension[]> {
  const loaded = await Promise.all(names.map(load));
  const faults = loaded.filter((result) => typeof result === 'string');
  if (faults.length > 0) throw new ConfigurationError(faults);
  return loaded.filter((result) => typeof result !== 'string');
}

/** The extension, or what is wrong with it. */
async function load(name: string): Promise<Extension | string> {
  const isFile = name.startsWith('.') || name.startsWith('/');
  try {
    const exported: unknown = await import(isFile ? pathToFileURL(resolve(name)).href : name);
    return (
      Object.values(exported as Record<string, unknown>).find(isExtension) ??
      `EXTENSIONS: "${name}" exports no extension`
    );
  } catch (error) {
    return `EXTENSIONS: "${name}" cannot be loaded: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function isExtension(value: unknown): value is Extension {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
