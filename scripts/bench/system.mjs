import { execFileSync, fork } from 'node:child_process';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { node } from '../prepare.mjs';
import { Database } from '../proof/database.mjs';
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
  static async start({ dataDir, providerUrl, speech = true, kiosks, environment = {} }) {
    const codeKey = randomBytes(32).toString('hex');
    const running = new SystemProcess({
      dataDir,
      port: await freePort(),
      environment: {
        DEMO: 'on',
        CODE_KEY: codeKey,
        ...environment,
        ...(providerUrl && {
          OPENAI_BASE_URL: providerUrl,
          LANGUAGE_MODEL: 'openai:generate',
          MODERATION_MODEL: 'openai:moderate',
          EMBEDDING_MODEL: 'openai:embed',
          ...(speech && { SPEECH_TO_TEXT: 'openai:recognize', TEXT_TO_SPEECH: 'openai:speak/one' }),
        }),
      },
    });
    pin(running.child.pid, SYSTEM_CORE);
    await running.ready();
    const database = new Database(dataDir);
    while ((await database.number(EMBEDDED)) === 0) await sleep(200);
    const system = new System(running, database);
    system.kiosks = await system.#openDoors(codeKey, kiosks);
    return system;
  }

  constructor(running, database) {
    this.running = running;
    this.database = database;
  }

  /** Processor time of the server and of its database so far, in ms. */
  cpuMs() {
    return this.#processes().reduce((sum, pid) => sum + cpuMsOf(pid), 0);
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
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.running.child.pid)], { encoding: 'utf8' });
    return [this.running.child.pid, ...children.split('\n').filter(Boolean).map(Number)];
  }

  /** Each kiosk is a terminal of its own, as in a store. */
  async #openDoors(codeKey, count) {
    const kiosks = [];
    for (let nth = 0; nth < count; nth += 1) {
      const code = String(200_000 + nth * 7);
      const hash = createHmac('sha256', codeKey).update(code).digest();
      await this.database.query(
        `WITH terminal AS (
           INSERT INTO terminals (id, store_id, name, locale) SELECT $1, id, $2, 'en' FROM stores ORDER BY code LIMIT 1 RETURNING id
         )
         INSERT INTO access_codes (id, terminal_id, code_hash, standing) SELECT $3, id, $4, true FROM terminal`,
        [randomUUID(), `bench ${nth}`, randomUUID(), hash],
      );
      const kiosk = new Kiosk(this.running.origin, code);
      await kiosk.signIn();
      kiosks.push(kiosk);
    }
    return kiosks;
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
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}
