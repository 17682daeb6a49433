import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const START_MS = 90_000;
const STUCK_MS = 30_000;

/** The whole compiled system as one process of its own, on a data folder of its own. */
export interface RunningTenin {
  origin: string;
  dataDir: string;
  process: ChildProcess;
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Everything that it printed so far. */
  output(): string;
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  /** Stops it and forgets its data. */
  remove(): Promise<void>;
}

export const ENGLISH_CODE = '248163';

/** Resolves when the system says that it is ready. */
export async function startTenin(environment: Record<string, string> = {}, dataDir?: string): Promise<RunningTenin> {
  const running = await spawnTenin(environment, dataDir);
  try {
    await untilReady(running);
  } catch (error) {
    running.process.kill('SIGKILL');
    throw error;
  }
  return running;
}

/** Does not wait: for starts that are to be refused. */
export async function spawnTenin(environment: Record<string, string> = {}, dataDir?: string): Promise<RunningTenin> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'tenin-e2e-')));
  const port = environment['PORT'] ?? String(await freePort());
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--max-semi-space-size=8',
      '--max-old-space-size=512',
      '--import',
      './dist/platform/observability/start-tracing.js',
      'dist/main.js',
    ],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DATA_DIR: folder,
        PORT: port,
        DEMO_ACCESS_CODE: ENGLISH_CODE,
        LOG_LEVEL: 'info',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    origin: `http://localhost:${port}`,
    dataDir: folder,
    process: child,
    ended,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    remove: async () => {
      child.kill('SIGTERM');
      const stuck = setTimeout(() => child.kill('SIGKILL'), STUCK_MS);
      await ended;
      clearTimeout(stuck);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface CommandResult {
  code: number | null;
  output: string;
}

/** One command of the compiled command line, on the data of a system that may run or not. */
export async function runCommand(
  args: readonly string[],
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

async function untilReady(running: RunningTenin): Promise<void> {
  const { origin, process: child } = running;
  const giveUpAt = Date.now() + START_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`it ended with ${child.exitCode ?? child.signalCode}:\n${running.output()}`);
    }
    const ready = await fetch(`${origin}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it was not ready in time:\n${running.output()}`);
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
