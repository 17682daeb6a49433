import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

const VERSIONS = '/usr/lib/postgresql';
const START_MS = 30_000;

/** A PostgreSQL of this machine on a folder of its own, gone with it. Throws where there is none. */
export class Postgres {
  static async start(folder, port) {
    // The server refuses to run as root.
    const owner = process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
    mkdirSync(folder);
    if (owner.uid) chownSync(folder, owner.uid, owner.gid);
    const data = join(folder, 'data');
    execFileSync(
      postgresProgram('initdb'),
      ['-D', data, '-U', 'tenin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
      {
        stdio: 'ignore',
        ...owner,
      },
    );
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'max_connections=200',
    ];
    const child = spawn(postgresProgram('postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      stdio: 'ignore',
      ...owner,
    });
    const postgres = new Postgres(child, `postgres://tenin@127.0.0.1:${port}/postgres`);
    await postgres.#ready();
    return postgres;
  }

  constructor(child, url) {
    this.child = child;
    this.url = url;
  }

  /** An empty database with the extension that Tenin needs. */
  async createDatabase(name) {
    await this.#query(this.url, `CREATE DATABASE ${name}`);
    const url = this.url.replace(/postgres$/, name);
    await this.#query(url, 'CREATE EXTENSION vector');
    return url;
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGINT');
    await ended;
  }

  async #ready() {
    for (const giveUpAt = Date.now() + START_MS; ; await sleep(100)) {
      try {
        return await this.#query(this.url, 'SELECT 1');
      } catch (error) {
        if (Date.now() > giveUpAt || this.child.exitCode !== null) throw error;
      }
    }
  }

  async #query(connectionString, text) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  }
}

/** Whether this machine has PostgreSQL 15 or newer with pgvector. */
export function hasPostgres() {
  return versions().length > 0;
}

/** Path of one of its programs, such as `pg_dump`. Throws where there is none. */
export function postgresProgram(name) {
  const [newest] = versions();
  if (newest === undefined) throw new Error('there is no PostgreSQL 15 or newer with pgvector on this machine');
  return join(VERSIONS, String(newest), 'bin', name);
}

function versions() {
  return (existsSync(VERSIONS) ? readdirSync(VERSIONS) : [])
    .map(Number)
    .filter((version) => version >= 15 && existsSync(`/usr/share/postgresql/${version}/extension/vector.control`))
    .sort((one, other) => other - one);
}

function idOf(which) {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}
