import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { freePort } from './running-tenin.js';
import { eventually } from './timing.js';

const VERSIONS = '/usr/lib/postgresql';
const OLDEST = 15;
const VECTOR = (version: number): string => `/usr/share/postgresql/${version}/extension/vector.control`;
const STARTING_MS = 60_000;

function installed(): number | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : [];
  return versions.filter((version) => version >= OLDEST && existsSync(VECTOR(version))).sort((a, b) => b - a)[0];
}

/** Why tests that need a PostgreSQL server of this machine are left out; null where there is one. */
export const WITHOUT_POSTGRES: string | null =
  installed() === undefined ? `no PostgreSQL ${OLDEST} with pgvector under ${VERSIONS}` : null;

/** A server of the tests' own, that can be ended, started again and held still as a whole. */
export class PostgresServer {
  private constructor(
    private readonly folder: string,
    readonly port: number,
    private child: ChildProcess,
  ) {}

  static async start(): Promise<PostgresServer> {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-postgres-'));
    await chmod(folder, 0o755);
    const { uid, gid } = owner();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    const options = ['-U', 'tenin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
    execFileSync(program('initdb'), ['-D', join(folder, 'data'), ...options], { stdio: 'ignore', ...owner() });
    const port = await freePort();
    const server = new PostgresServer(folder, port, launch(folder, port));
    await server.answers();
    await server.rows('CREATE EXTENSION vector');
    return server;
  }

  /** Of the server itself, or as it is reached through another port. */
  url(port = this.port): string {
    return `postgres://tenin@127.0.0.1:${port}/postgres`;
  }

  async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = await this.connect();
    return client.query<T>(text, [...values]).then(
      ({ rows }) => client.end().then(() => rows),
      (error: unknown) => client.end().then(() => Promise.reject(error as Error)),
    );
  }

  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url() });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** As `pg_ctl -m immediate restart`: nothing is written down, and the next start recovers. */
  async restart(): Promise<void> {
    await this.end('SIGQUIT');
    this.child = launch(this.folder, this.port);
    await this.answers();
  }

  /** Every process of the server stands still; its connections stay open, and nothing is refused. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    this.thaw();
    await this.end('SIGINT');
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the server starts is in groups of its own, so that its children are looked for by their parent; one may have just ended. */
  private signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    process.kill(pid, signal);
    for (const child of childrenOf(pid)) {
      try {
        process.kill(child, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }

  private answers(): Promise<unknown> {
    return eventually(() => this.rows('SELECT 1'), STARTING_MS);
  }
}

function launch(folder: string, port: number): ChildProcess {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const options = settings.flatMap((setting) => ['-c', setting]);
  return spawn(program('postgres'), ['-D', join(folder, 'data'), ...options], { stdio: 'ignore', ...owner() });
}

function childrenOf(parent: number): number[] {
  const listing = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return listing
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, of]) => of === parent)
    .map(([pid = 0]) => pid);
}

function program(name: string): string {
  return join(VERSIONS, String(installed()), 'bin', name);
}

/** The server refuses to run as root. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (which: string): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
