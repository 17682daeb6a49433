import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const preload = pathToFileURL(join(import.meta.dirname, 'deny-network.mjs')).href;

/** A network of which a process may use nothing but the places that are named. */
export interface DeniedNetwork {
  /** To be added to the environment of the process. */
  environment: Record<string, string>;
  /** What it and its children tried all the same, e.g. `connect 192.0.2.1:80`. */
  attempts(): Promise<string[]>;
  remove(): Promise<void>;
}

/** `allowed`: URLs. */
export async function denyNetwork(allowed: readonly string[]): Promise<DeniedNetwork> {
  const folder = await mkdtemp(join(tmpdir(), 'tenin-network-'));
  const file = join(folder, 'denied');
  await writeFile(file, '');
  return {
    environment: {
      NODE_OPTIONS: `--import ${preload}`,
      NETWORK_ALLOWED: allowed.map((url) => new URL(url).host).join(','),
      NETWORK_DENIED: file,
    },
    attempts: async () => (await readFile(file, 'utf8')).split('\n').filter(Boolean),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
