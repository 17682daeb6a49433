import { readFileSync } from 'node:fs';

/** The same number of folders below the package's root in `src` and in `dist`. */
const PACKAGE = new URL('../../../package.json', import.meta.url);

/** Of this build, as its package says. */
export const VERSION = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
