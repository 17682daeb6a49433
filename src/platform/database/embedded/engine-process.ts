import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { EngineLock } from './engine-lock.js';
import type { EngineOrder, EngineReport, EngineStart } from './engine-protocol.js';
import { Multiplexer } from './multiplexer.js';
import { PgliteEngine } from './pglite-engine.js';

const SOCKET = '.s.PGSQL.5432';

const start = JSON.parse(process.argv[2] ?? '') as EngineStart;

// A signal to the whole group reaches the parent too, which still needs the engine for its own orderly end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.umask(0o077);

try {
  await run();
} catch (error) {
  await report({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}

async function run(): Promise<void> {
  const lock = start.directory === null ? null : EngineLock.take(join(start.directory, 'lock'));
  if (start.directory !== null && lock === null) {
    await report({ state: 'taken' });
    process.exit(0);
  }
  const { directory, template } = start;
  const engine =
    directory === null ? await PgliteEngine.inMemory(template) : await PgliteEngine.inDirectory(directory, template);
  const multiplexer = await Multiplexer.over(engine, start);
  await listen(multiplexer);

  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await multiplexer.close();
    if (directory !== null) await engine.close();
    lock?.release();
    process.exit(0);
  };
  process.on('disconnect', () => void close());
  process.on('message', (message: EngineOrder) => {
    if (message.order === 'close') void close();
    else void engine.dump(message.path).then(() => report({ state: 'dumped' }));
  });
  if (!process.connected) await close();
  await report({ state: 'ready' });
}

/** The path is relative, because the kernel takes no socket path of more than about a hundred bytes. */
async function listen(multiplexer: Multiplexer): Promise<void> {
  process.chdir(start.directory ?? start.socketDirectory);
  rmSync(SOCKET, { force: true });
  multiplexer.server.listen(SOCKET);
  await once(multiplexer.server, 'listening');
  chmodSync(SOCKET, 0o600);
}

async function report(message: EngineReport): Promise<void> {
  await new Promise<void>((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });
}
