import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { EngineOrder, EngineReport, EngineStart } from './engine-protocol.js';

const CLOSE_MS = 10_000;

const extension = extname(import.meta.url);
const entry = fileURLToPath(new URL(`./engine-process${extension}`, import.meta.url));

/** Run from its sources, the child's imports name files that only a build makes; a hook finds the source instead. */
const resolveSources = `import { registerHooks } from 'node:module';
registerHooks({ resolve: (name, context, next) =>
  next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\\.js$/, '.ts') : name, context) });`;

/** How Node is started to run this folder as it stands: built, or from its sources. */
export const execArgv = [
  '--disable-warning=ExperimentalWarning',
  ...(extension === '.ts' ? ['--import', `data:text/javascript,${encodeURIComponent(resolveSources)}`] : []),
];

/** The engine's process, seen from its parent. It ends when its parent does, however that happens. */
export class EngineChild {
  readonly ended: Promise<void>;

  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  /** Null when another process runs the engine on the same directory. */
  static async start(start: EngineStart): Promise<EngineChild | null> {
    const child = fork(entry, [JSON.stringify(start)], {
      execArgv,
      env: {},
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const engine = new EngineChild(child);
    const report = await engine.#report();
    if (report.state === 'failed') throw new Error(`the embedded database does not start: ${report.message}`);
    if (report.state === 'taken') return null;
    child.unref();
    return engine;
  }

  async dump(path: string): Promise<void> {
    this.#send({ order: 'dump', path });
    await this.#report();
  }

  /** Writes everything down and ends; an engine that is stuck is killed, and recovers at its next start. */
  async close(): Promise<void> {
    this.#child.ref();
    const stuck = setTimeout(() => this.#child.kill('SIGKILL'), CLOSE_MS);
    this.#send({ order: 'close' });
    await this.ended;
    clearTimeout(stuck);
  }

  #send(order: EngineOrder): void {
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  async #report(): Promise<EngineReport> {
    this.#child.channel?.ref();
    const ended = this.ended.then((): [EngineReport] => [{ state: 'failed', message: 'its process ended' }]);
    const [report] = (await Promise.race([once(this.#child, 'message'), ended])) as [EngineReport];
    this.#child.channel?.unref();
    return report;
  }
}
