import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { freePort } from '../running-tenin.js';
import { eventually } from '../timing.js';
import type { BuiltImage } from './built-image.js';

/** The start period of the image's health check, and what a busy machine takes beyond it. */
const READY_MS = 240_000;
/** The user of the image. Who may not become another one takes the rights to write from himself. */
const USER = process.getuid?.() === 0 ? { uid: 65_532, gid: 65_532 } : {};

/** The image's process with volumes of its own: its environment alone, its user, and nothing else that it may write to. */
export interface Container {
  origin: string;
  process: ChildProcess;
  ended: Promise<number | null>;
  output(): string;
  ready(): Promise<void>;
  stop(): Promise<number | null>;
  /** Files below `folder` that came or changed since it was started. */
  writesTo(folder: string): Promise<string[]>;
  dataDir: string;
  remove(): Promise<void>;
}

interface Running {
  environment?: Record<string, string>;
  /** In the place of CMD. */
  command?: readonly string[];
  /** Shares the data volume of another one. */
  dataOf?: Container;
}

export async function runImage(
  image: BuiltImage,
  { environment = {}, command, dataOf }: Running = {},
): Promise<Container> {
  const volumes = await mkdtemp(join(tmpdir(), 'tenin-container-'));
  await chmod(volumes, 0o755);
  const dataDir = dataOf?.dataDir ?? (await volume(volumes, 'data'));
  const temporary = await volume(volumes, 'tmp');
  await chmod(image.workdir, 0o555);
  const port = await freePort();
  const startedAt = Date.now();
  const { program, args } = image.commandLine(command);
  const child = spawn(program, args, {
    cwd: image.workdir,
    env: { ...image.environment, PORT: String(port), DATA_DIR: dataDir, TMPDIR: temporary, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...USER,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const origin = `http://localhost:${port}`;
  return {
    origin,
    process: child,
    ended,
    dataDir,
    output: () => output,
    ready: () =>
      eventually(async () => {
        const answer = await fetch(`${origin}/health/ready`).catch(() => null);
        if (answer?.status !== 200) throw new Error(`it is not ready:\n${output}`);
      }, READY_MS),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    writesTo: (folder) => changedSince(folder, startedAt),
    remove: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(volumes, { recursive: true, force: true });
    },
  };
}

async function volume(volumes: string, name: string): Promise<string> {
  const folder = join(volumes, name);
  await mkdir(folder);
  if (USER.uid !== undefined) await chown(folder, USER.uid, USER.gid);
  return folder;
}

async function changedSince(folder: string, moment: number): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const changes = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).ctimeMs })));
  return changes.filter(({ at }) => at > moment).map(({ file }) => relative(folder, file));
}
