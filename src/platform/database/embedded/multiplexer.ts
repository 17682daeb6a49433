import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { ClientConnection } from './client-connection.js';
import { fatalError, query, startup, SYNC } from './wire-messages.js';

/** One PostgreSQL session that runs what it is given, synchronously. */
export interface Engine {
  /** `onData` lends its bytes: they change after it returns. */
  run(unit: Uint8Array, onData: (bytes: Uint8Array) => void): Promise<void>;
  inTransaction(): boolean;
}

export interface MultiplexerOptions {
  maxConnections: number;
  idleInTransactionMs: number;
}

const QUERY = 0x51;
const FLUSH = 0x48;

/** The engine would wait for data that cannot reach it, and end. */
const COPY_IN_REFUSED = query(
  `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = 'the embedded database has no COPY FROM STDIN'; END $$`,
);

/**
 * Lets many clients share an engine of one session. A client that is inside a transaction, or between a Flush and its
 * Sync, owns the engine until it comes out; a client that goes away, or does nothing for too long, is rolled back.
 */
export class Multiplexer {
  readonly server: Server;
  readonly #engine: Engine;
  readonly #welcome: Buffer;
  readonly #options: MultiplexerOptions;
  readonly #clients = new Set<ClientConnection>();
  /** Clients with something to run, in the order they came. */
  readonly #waiting = new Set<ClientConnection>();
  #owner: ClientConnection | null = null;
  #ownerIdle: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #closed = false;

  private constructor(engine: Engine, welcome: Buffer, options: MultiplexerOptions) {
    this.#engine = engine;
    this.#welcome = welcome;
    this.#options = options;
    this.server = createServer((socket) => this.#accept(socket));
  }

  static async over(engine: Engine, options: MultiplexerOptions): Promise<Multiplexer> {
    return new Multiplexer(engine, await collect(engine, startup()), options);
  }

  /** Lets the unit under way end, rolls back an open transaction and cuts every client. */
  async close(): Promise<void> {
    this.#closed = true;
    this.server.close();
    await this.#running;
    await this.#releaseEngine();
    for (const { socket } of this.#clients) {
      socket.end(fatalError('57P01', 'terminating connection due to administrator command'));
      socket.destroySoon();
    }
  }

  #accept(socket: Socket): void {
    if (this.#clients.size >= this.#options.maxConnections) {
      socket.on('error', () => socket.destroy());
      socket.end(fatalError('53300', 'sorry, too many clients already'));
      return;
    }
    const client = new ClientConnection(socket, this.#welcome);
    this.#clients.add(client);
    socket.on('data', (chunk) => this.#receive(client, chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#clients.delete(client);
      this.#wake(client);
    });
  }

  #receive(client: ClientConnection, chunk: Buffer): void {
    try {
      if (client.receive(chunk)) this.#wake(client);
    } catch {
      client.socket.destroy();
    }
  }

  #wake(client: ClientConnection): void {
    this.#waiting.add(client);
    this.#running ??= this.#runWaiting().finally(() => {
      this.#running = null;
    });
  }

  async #runWaiting(): Promise<void> {
    for (let client = this.#next(); client && !this.#closed; client = this.#next()) {
      this.#waiting.delete(client);
      if (client === this.#owner && !client.open) await this.#releaseEngine();
      if (!client.open) client.units.length = 0;
      const unit = client.units.shift();
      if (unit) await this.#run(client, unit);
      if (client.units.length > 0) this.#waiting.add(client);
      await nextTurn();
    }
  }

  #next(): ClientConnection | undefined {
    if (this.#owner) return this.#waiting.has(this.#owner) ? this.#owner : undefined;
    return this.#waiting.values().next().value;
  }

  async #run(client: ClientConnection, unit: Buffer): Promise<void> {
    clearTimeout(this.#ownerIdle);
    const answer = await collect(this.#engine, asksForCopyIn(unit) ? COPY_IN_REFUSED : unit);
    if (client.open) client.socket.write(answer);
    const owns = lastMessageIsFlush(unit) || this.#engine.inTransaction();
    this.#owner = owns ? client : null;
    if (owns) this.#ownerIdle = setTimeout(() => this.#endIdleOwner(client), this.#options.idleInTransactionMs);
  }

  #endIdleOwner(client: ClientConnection): void {
    client.socket.end(fatalError('25P03', 'terminating connection due to idle-in-transaction timeout'));
    client.socket.destroySoon();
  }

  async #releaseEngine(): Promise<void> {
    clearTimeout(this.#ownerIdle);
    if (!this.#owner) return;
    this.#owner = null;
    await collect(this.#engine, SYNC);
    if (this.#engine.inTransaction()) await collect(this.#engine, query('ROLLBACK'));
  }
}

function lastMessageIsFlush(unit: Buffer): boolean {
  return unit.at(-5) === FLUSH && unit.readUInt32BE(unit.length - 4) === 4;
}

function asksForCopyIn(unit: Buffer): boolean {
  if (unit[0] !== QUERY || !/^\s*copy\b/i.test(unit.toString('latin1', 5, 69))) return false;
  return /\bfrom\s+stdin\b/i.test(unit.toString('latin1', 5));
}

async function collect(engine: Engine, unit: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await engine.run(unit, (bytes) => chunks.push(Buffer.from(bytes)));
  return Buffer.concat(chunks);
}
