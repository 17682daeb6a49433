import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from '../prepare.mjs';

const OPERATION = /\boperation\(`((?:(?!\$\{)[^`])*)`/g;

/** The documents that the console asks, as its sources have them: the service knows them by their hashes. */
export async function consoleDocuments() {
  const files = await Array.fromAsync(glob('console-web/src/**/*.{ts,tsx}', { cwd: root }));
  const sources = await Promise.all(files.toSorted().map((file) => readFile(join(root, file), 'utf8')));
  const documents = sources.flatMap((source) => Array.from(source.matchAll(OPERATION), ([, text]) => text));
  return `/** What the console asks. Written by \`npm run generate\`. */
export const CONSOLE_DOCUMENTS: readonly string[] = [
${documents.map((text) => `  ${JSON.stringify(text)},`).join('\n')}
];
`;
}
