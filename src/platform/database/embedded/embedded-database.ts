import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { SocketConnection } from '../connection.js';
import { EngineChild } from './engine-child.js';
import type { EngineStart } from './engine-protocol.js';
import { RestartPause } from './restart-pause.js';
import { type SocketDirectory, socketIn, temporarySocket, watch, type WatchedEngine } from './socket-directory.js';

export interface EmbeddedDatabaseOptions {
  /** A dump that a new database begins with. */
  template?: string;
  /** A connection that idles inside a transaction for longer is cut and rolled back. */
  idleInTransactionMs?: number;
  /** Told when the engine ended unasked and is started again. */
  onRestart?: () => void;
}

const MAX_CONNECTIONS = 200;
const IDLE_IN_TRANSACTION_MS = 30_000;
const OPENING_MS = 60_000;
const ASK_AGAIN_MS = 200;

/** Opens the database under `dataDir`: starts its engine, or uses the one that another process runs there. */
export async function openEmbeddedDatabase(
  dataDir: string,
  options: EmbeddedDatabaseOptions = {},
): Promise<EmbeddedDatabase> {
  await mkdir(resolve(dataDir), { recursive: true });
  const directory = join(await realpath(dataDir), 'database');
  const socket = await socketIn(directory);
  return EmbeddedDatabase.open({ ...engineStart(options), directory, socketDirectory: directory }, socket, options);
}

/** A database of its own that is gone when it is closed. */
export async function openDatabaseInMemory(options: EmbeddedDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const socket = await temporarySocket();
  return EmbeddedDatabase.open(
    { ...engineStart(options), directory: null, socketDirectory: socket.path },
    socket,
    options,
  );
}

function engineStart(options: EmbeddedDatabaseOptions): Omit<EngineStart, 'directory' | 'socketDirectory'> {
  return {
    template: options.template ?? null,
    maxConnections: MAX_CONNECTIONS,
    idleInTransactionMs: options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS,
  };
}

/**
 * Keeps an engine at hand: when its own ends unasked it starts another, and when it uses that of another process and
 * that one leaves, it starts one and owns it. Clients of a pool only have to connect again.
 */
export class EmbeddedDatabase {
  readonly #start: EngineStart;
  readonly #socket: SocketDirectory;
  readonly #options: EmbeddedDatabaseOptions;
  readonly #closing = new AbortController();
  #engine: EngineChild | null = null;
  #watched: WatchedEngine | null = null;
  #staying: Promise<void> = Promise.resolve();

  private constructor(start: EngineStart, socket: SocketDirectory, options: EmbeddedDatabaseOptions) {
    this.#start = start;
    this.#socket = socket;
    this.#options = options;
  }

  static async open(
    start: EngineStart,
    socket: SocketDirectory,
    options: EmbeddedDatabaseOptions,
  ): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(start, socket, options);
    try {
      database.#staying = database.#stay(await database.#reach());
    } catch (error) {
      await socket.remove();
      throw error;
    }
    return database;
  }

  get connection(): SocketConnection {
    return this.#socket.connection;
  }

  /** Null while another process runs the engine. */
  get enginePid(): number | null {
    return this.#engine?.pid ?? null;
  }

  /** False while another process runs the engine. */
  get owned(): boolean {
    return this.#engine !== null;
  }

  /** Writes the whole database to a file that `template` takes. Only where it is owned. */
  async dump(path: string): Promise<void> {
    if (!this.#engine) throw new Error('only the process that runs the engine can dump it');
    await this.#engine.dump(path);
  }

  /** End the clients first: what they have under way is rolled back. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#watched?.stop();
    await this.#closeEngine();
    await this.#staying;
    await this.#socket.remove();
  }

  async #closeEngine(): Promise<void> {
    await this.#engine?.close();
  }

  /** Starts the engine or finds the running one. The process that holds it may still be starting, or ending. */
  async #reach(): Promise<{ ended: Promise<void> }> {
    const deadline = performance.now() + OPENING_MS;
    for (;;) {
      this.#engine = await EngineChild.start(this.#start);
      if (this.#engine) return this.#engine;
      this.#watched = await watch(this.connection.host);
      if (this.#watched) return this.#watched;
      if (performance.now() > deadline) {
        throw new Error('another process holds the embedded database and does not answer');
      }
      await sleep(ASK_AGAIN_MS);
    }
  }

  async #stay(first: { ended: Promise<void> }): Promise<void> {
    const { signal } = this.#closing;
    let reached: { ended: Promise<void> } | null = first;
    const pause = new RestartPause();
    for (;;) {
      await reached?.ended;
      if (signal.aborted) return;
      this.#engine = null;
      this.#options.onRestart?.();
      await sleep(pause.take(), undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      reached = await this.#reach().catch(() => null);
      if (reached) pause.cameUp();
      if (signal.aborted) await this.#closeEngine();
    }
  }
}
