import { execFileSync, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { node } from '../prepare.mjs';
import { Database, migrate } from '../proof/database.mjs';
import { openDoors } from '../proof/doors.mjs';
import { freePort, SystemProcess } from '../proof/system-process.mjs';
import { Kiosk } from './kiosk.mjs';

const SYSTEM_CORE = 0;
const OTHER_CORE = 1;
const TICKS_PER_SECOND = 100;
const EMBEDDED = 'SELECT count(*) FROM embedding_spaces WHERE active';

/** Starts the provider on the second core, where this process also goes; the system under test has the first to itself. */
export async function startProvider(seed) {
  pin(process.pid, OTHER_CORE);
  const child = fork(fileURLToPath(new URL('./provider-process.mjs', import.meta.url)), [seed], { execPath: node });
  const [{ port }] = await once(child, 'message');
  return {
    origin: `http://127.0.0.1:${port}`,
    /** When each request since the last call arrived. */
    async arrivals() {
      child.send({ ask: 'arrivals' });
      const [{ arrivals }] = await once(child, 'message');
      return arrivals;
    },
    stop: () => child.kill(),
  };
}

/** A whole Tenin with the demo shop, whose providers are at `providerUrl`, and as many signed-in kiosks as are wanted. */
export class System {
  static async start({ dataDir, providerUrl, postgres, kiosks, environment = {} }) {
    const codeKey = randomBytes(32).toString('hex');
    const databaseUrl = await postgres?.createDatabase(`bench_${randomBytes(4).toString('hex')}`);
    if (databaseUrl) await migrate(databaseUrl);
    const running = new SystemProcess({
      dataDir,
      port: await freePort(),
      environment: {
        DEMO: 'on',
        CODE_KEY: codeKey,
        ...(databaseUrl && { DATABASE_URL: databaseUrl, JWT_SECRET: randomBytes(32).toString('hex') }),
        ...environment,
        ...(providerUrl && {
          OPENAI_BASE_URL: providerUrl,
          LANGUAGE_MODEL: 'openai:generate',
          MODERATION_MODEL: 'openai:moderate',
          EMBEDDING_MODEL: 'openai:embed',
          SPEECH_TO_TEXT: 'openai:recognize',
          TEXT_TO_SPEECH: 'openai:speak/one',
        }),
      },
    });
    pin(running.child.pid, SYSTEM_CORE);
    if (postgres) pin(postgres.child.pid, SYSTEM_CORE);
    await running.ready();
    const database = new Database(dataDir, databaseUrl);
    while ((await database.number(EMBEDDED)) === 0) await sleep(200);
    const system = new System(running, database, postgres);
    system.kiosks = await Promise.all(
      (await openDoors(database, codeKey, kiosks)).map(async (code) => {
        const kiosk = new Kiosk(running.origin, code);
        await kiosk.signIn();
        return kiosk;
      }),
    );
    return system;
  }

  constructor(running, database, postgres) {
    this.running = running;
    this.database = database;
    this.postgres = postgres;
  }

  /** Processor time of the server and of its database so far, in ms; the embedded one is a child of the server. */
  cpuMs() {
    const { pid } = this.running.child;
    const all = this.#processes().reduce((sum, each) => sum + cpuMsOf(each), 0);
    return { server: cpuMsOf(pid), database: all - cpuMsOf(pid) };
  }

  /** Resident memory of the server process alone, in MB. */
  serverMemoryMb() {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.running.child.pid}/status`, 'utf8'));
    return Number(kilobytes) / 1024;
  }

  async stop() {
    for (const kiosk of this.kiosks) kiosk.close();
    await this.running.stop();
  }

  #processes() {
    const parents = [this.running.child.pid, ...(this.postgres ? [this.postgres.child.pid] : [])];
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return all.filter((pid) => parents.includes(pid) || parents.includes(Number(statOf(pid)?.[1])));
  }
}

function pin(pid, core) {
  try {
    execFileSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' });
  } catch {
    // Without taskset, or with one core, the systems share what there is; the ratios still compare like with like.
  }
}

function cpuMsOf(pid) {
  // Own time and that of children that have ended, as backends do.
  const ticks = (statOf(pid) ?? []).slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** The fields after the name; undefined when the process is gone. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  } catch {
    return undefined;
  }
}
