import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Extension } from '../../contracts/index.js';

/** Loads what `EXTENSIONS` names: a package, or a file when the name holds a slash. */
export async function loadExtensions(names: readonly string[]): Promise<Extension[]> {
  return Promise.all(
    names.map(async (name) => {
      const isFile = name.startsWith('.') || name.startsWith('/');
      const loaded = (await import(isFile ? pathToFileURL(resolve(name)).href : name)) as Record<string, unknown>;
      const extension = Object.values(loaded).find(isExtension);
      if (!extension) throw new Error(`EXTENSIONS: "${name}" exports no extension`);
      return extension;
    }),
  );
}

function isExtension(value: unknown): value is Extension {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
