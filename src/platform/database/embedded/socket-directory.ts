import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SocketConnection } from '../connection.js';
import { startup } from './wire-messages.js';

const PORT = 5432;
const SOCKET = `.s.PGSQL.${PORT}`;

/** What every kernel takes as a socket's path: macOS 103 bytes, Linux 107. */
const LONGEST_PATH = 103;

/** A directory in which a client finds the engine's socket by a path that is short enough. */
export interface SocketDirectory {
  connection: SocketConnection;
  /** Removes what was made for it. */
  remove(): Promise<void>;
}

/** The socket lies in `directory` itself; where that path is too long, clients reach it by a link of their own. */
export async function socketIn(directory: string): Promise<SocketDirectory> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (Buffer.byteLength(join(directory, SOCKET)) <= LONGEST_PATH) {
    return { connection: connectionBy(directory), remove: () => Promise.resolve() };
  }
  const temporary = await temporaryDirectory();
  const link = join(temporary, 'd');
  await symlink(directory, link);
  return { connection: connectionBy(link), remove: () => rm(temporary, { recursive: true, force: true }) };
}

export async function temporarySocket(): Promise<SocketDirectory & { path: string }> {
  const path = await temporaryDirectory();
  return { path, connection: connectionBy(path), remove: () => rm(path, { recursive: true, force: true }) };
}

/** A running engine of another process. */
export interface WatchedEngine {
  ended: Promise<void>;
  stop(): void;
}

/** Connects only to learn when the engine ends. Null when nobody answers. */
export async function watch(host: string): Promise<WatchedEngine | null> {
  const socket = createConnection(join(host, SOCKET));
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => socket.destroy());
  socket.write(startup());
  const answered = await Promise.race([new Promise((resolve) => socket.once('data', resolve)), ended]);
  if (answered === undefined) return null;
  socket.unref();
  return { ended, stop: () => socket.destroy() };
}

function temporaryDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tenin-'));
}

function connectionBy(host: string): SocketConnection {
  return { host, port: PORT, username: 'postgres', database: 'postgres' };
}
