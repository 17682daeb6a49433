import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from '../../prepare.mjs';

/** What a version only reads, and so may be the same for both. */
const SHARED = ['node_modules', 'migrations', 'demo', 'kiosk-web', 'console-web'];

/** The version of the process whose metrics these are. */
export function versionIn(metrics) {
  return /^tenin_build_info\{version="([^"]*)"\}/m.exec(metrics)?.[1] ?? null;
}

/** A copy of this build in a folder of its own, which says that it is another version. Answers the folder. */
export async function buildCalled(version, folder) {
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of SHARED) await symlink(join(root, name), join(folder, name));
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }));
  return folder;
}
