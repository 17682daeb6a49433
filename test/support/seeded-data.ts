import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startTenin } from './running-tenin.js';
import { openSql } from './sql.js';

const root = join(import.meta.dirname, '..', '..');
const MAKING_MS = 150_000;

/** A data folder of the caller's own in which the demo shop is open already. Made once for each state of system and shop. */
export async function seededData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenin-e2e-'));
  await cp(await seededTemplate(), folder, { recursive: true });
  return folder;
}

async function seededTemplate(): Promise<string> {
  const template = join(tmpdir(), `tenin-e2e-template-${await stateOf(['dist', 'demo', 'migrations'])}`);
  const lock = `${template}.lock`;
  while (!(await isThere(template))) {
    const isMine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (isMine) {
      await makeTemplate(template).finally(() => rm(lock, { recursive: true, force: true }));
    } else if (await isAbandoned(lock)) {
      await rm(lock, { recursive: true, force: true });
    } else {
      await pause(200);
    }
  }
  return template;
}

async function makeTemplate(template: string): Promise<void> {
  const running = await startTenin();
  await untilPrepared(running.dataDir);
  const code = await running.stop();
  if (code !== 0) throw new Error(`the template's system ended with ${code}:\n${running.output()}`);
  await rename(running.dataDir, template);
}

/** The embeddings and the audio of reviewed sentences are made after the start. */
async function untilPrepared(dataDir: string): Promise<void> {
  const sql = await openSql(dataDir);
  const giveUpAt = Date.now() + MAKING_MS;
  for (;;) {
    const [made] = await sql.rows<{ spaces: number; phrases: number }>(
      `SELECT (SELECT count(*)::int FROM embedding_spaces WHERE active) AS spaces,
              (SELECT count(*)::int FROM spoken_phrases) AS phrases`,
    );
    if (made && made.spaces === 1 && made.phrases >= PHRASES) break;
    if (Date.now() > giveUpAt) throw new Error(`the template was not prepared in time: ${JSON.stringify(made)}`);
    await pause(200);
  }
  await sql.close();
}

const PHRASES = 20;

async function stateOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isAbandoned(lock: string): Promise<boolean> {
  return stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > MAKING_MS,
    () => false,
  );
}
