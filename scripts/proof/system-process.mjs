import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { node, root, serverFlags } from '../prepare.mjs';

const START_MS = 180_000;
const STOP_MS = 30_000;
const dieAt = new URL('./die-at.mjs', import.meta.url).href;
const children = new Set();
let isOver = false;

/** One process of the system under test; `dieAt` arms it, `dieWho` says who dies at that point. */
export class SystemProcess {
  /** @param {{ dataDir: string, port: number, build?: string, environment?: Record<string, string>, dieAt?: string, dieWho?: 'self' | 'engine' }} options */
  constructor({ dataDir, port, build = root, environment = {}, dieAt, dieWho }) {
    this.origin = `http://127.0.0.1:${port}`;
    this.armedWith = dieAt ?? null;
    this.startedAt = Date.now();
    this.engineKills = [];
    this.child = start([...serverFlags, 'dist/main.js'], {
      build,
      dataDir,
      dieAt,
      dieWho,
      environment: { ...environment, PORT: String(port) },
    });
    this.child.on('message', ({ engineKilledAt }) => this.engineKills.push({ point: engineKilledAt, at: Date.now() }));
    this.ended = this.child.ended;
  }

  /** Resolves when it answers; rejects when it ended on the way or takes too long. */
  async ready() {
    const giveUpAt = this.startedAt + START_MS;
    while (Date.now() < giveUpAt) {
      if (this.child.exitCode !== null)
        throw new Error(`a process did not start (${this.child.exitCode}):\n${this.child.output()}`);
      if (this.child.signalCode !== null) return false;
      if (
        await fetch(`${this.origin}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return true;
      await sleep(50);
    }
    throw new Error(`a process was not ready in time:\n${this.child.output()}`);
  }

  /** Resolves with the moment of its death; rejects when it lives on. */
  async dead(withinMs) {
    const signal = await within(this.ended, withinMs, `a process armed with "${this.armedWith}" did not die`);
    if (signal !== 'SIGKILL') throw new Error(`a process ended by itself (${signal}):\n${this.child.output()}`);
    return this.child.endedAt();
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
    return this.child.endedAt();
  }

  /** Resolves with its exit code. */
  async stop(withinMs = STOP_MS) {
    this.child.kill('SIGTERM');
    return within(this.ended, withinMs, 'a process did not stop');
  }
}

/** Runs one command of the command line. Resolves with its exit code, or with the signal that ended it. */
export async function runCommand(args, { dataDir, dieAt, dieWho, environment }) {
  const child = start(['dist/cli.js', ...args], { dataDir, dieAt, dieWho, environment });
  const end = await child.ended;
  return { end, output: child.output() };
}

/** Nothing is started any more, and what runs is killed: whoever waits for it gives up. */
export function endEverything() {
  isOver = true;
  killEverything();
}

export function killEverything() {
  for (const child of children) child.kill('SIGKILL');
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function start(args, { build = root, dataDir, dieAt: deaths, dieWho = 'self', environment = {} }) {
  if (isOver) throw new Error('a signal ended this');
  const child = spawn(node, [...(deaths ? ['--import', dieAt] : []), ...args], {
    cwd: build,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      DEMO: 'off',
      UTTERANCES_PER_MINUTE: '0',
      SPEECH_TO_TEXT: 'none',
      TEXT_TO_SPEECH: 'none',
      LOG_LEVEL: 'warn',
      ...(deaths && { DIE_AT: deaths, DIE_WHO: dieWho }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let endedAt = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output = (output + data).slice(-20_000)));
  children.add(child);
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      endedAt = Date.now();
      children.delete(child);
      resolve(signal ?? code);
    }),
  );
  return Object.assign(child, { ended, output: () => output, endedAt: () => endedAt });
}

async function within(promise, ms, complaint) {
  const timeout = new AbortController();
  const late = sleep(ms, null, { signal: timeout.signal }).then(
    () => Promise.reject(new Error(`${complaint} within ${ms} ms`)),
    () => undefined,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    timeout.abort();
  }
}
