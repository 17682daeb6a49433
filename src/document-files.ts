import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { fileFormatOf, type IngestedFile } from './modules/knowledge/index.js';

/** The documents at and below the given paths. Their source is the path below the folder that was named, so that a second load finds them again. */
export async function readDocumentFiles(paths: readonly string[]): Promise<IngestedFile[]> {
  const files: IngestedFile[] = [];
  for (const path of paths.map((given) => resolve(given))) {
    const isFolder = (await stat(path)).isDirectory();
    const found = isFolder ? await documentsBelow(path) : [path];
    const base = dirname(path);
    for (const file of found) {
      files.push({
        source: isFolder ? relative(base, file).split(sep).join('/') : basename(file),
        bytes: await readFile(file),
        readAttachment: (name) => readBeside(file, name, join(base, '..')),
      });
    }
  }
  return files;
}

async function documentsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && fileFormatOf(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A document of `knowledge/en` may name `../../media/map.svg`: one level above the folder that was loaded, and no further. */
async function readBeside(document: string, name: string, within: string): Promise<Uint8Array | null> {
  const file = await realpath(resolve(dirname(document), name)).catch(() => null);
  const isAllowed = file?.startsWith(`${await realpath(within)}${sep}`);
  return file && isAllowed ? readFile(file) : null;
}
