import { cpus } from 'node:os';
import { join } from 'node:path';

import { chanceFrom } from '../proof/chance.mjs';
import { measureConsole } from './console-figures.mjs';
import { measureIngestion } from './ingestion.mjs';
import { measureClientCpu, measureCapacity, measureMemory } from './capacity.mjs';
import { latencyFigures } from './figures.mjs';
import { measureLatency } from './latency.mjs';
import { peersOf } from './peers.mjs';
import { Reference } from './references.mjs';
import { startProvider, System } from './system.mjs';
import { questionOf } from './turns.mjs';

/** The whole run: a shop behind a slow provider, one behind a provider that takes no time, one without providers. */
export async function measure({
  latency,
  capacity,
  memory,
  console: consoles,
  ingestion,
  seed,
  folder,
  postgres,
  peersFolder,
}) {
  const chance = chanceFrom(seed);
  const provider = await startProvider(seed);
  const references = new Reference(`${provider.origin}/v1`);
  const peers = await peersOf(`${provider.origin}/v1`, peersFolder);
  const during = async (name, options, work) => {
    console.error(`${name} …`);
    const system = await System.start({ dataDir: join(folder, name), postgres, ...options });
    try {
      return await work(system);
    } finally {
      await system.stop();
    }
  };
  try {
    const most = Math.max(...latency.map(({ concurrency }) => concurrency));
    const figures = await during('latency', { providerUrl: `${provider.origin}/v1`, kiosks: most }, async (system) => {
      const all = [];
      let firstTurn = 0;
      for (const plan of latency) {
        const records = await measureLatency({
          ...plan,
          system,
          provider,
          references,
          chance,
          firstTurn,
          peers: plan.withPeers ? peers : {},
        });
        all.push({ concurrency: plan.concurrency, ...latencyFigures(records, seed, chance) });
        firstTurn += plan.rounds * plan.turnsPerRound;
      }
      return all;
    });
    const atOnce = { providerUrl: `${provider.origin}/z/v1`, kiosks: capacity.concurrency };
    const throughput = await during('capacity', atOnce, (system) => measureCapacity({ system, provider, ...capacity }));
    const reference = new Reference(`${provider.origin}/z/v1`);
    const clients = {
      'bare client': reference.bare.bind(reference),
      ...(await peersOf(`${provider.origin}/z/v1`, peersFolder)),
    };
    const clientsMs = {};
    for (const [name, ask] of Object.entries(clients)) clientsMs[name] = await measureClientCpu(ask, capacity);
    reference.close();
    const questions = Array.from({ length: 100 }, (_, turn) => questionOf(turn));
    const remaining = await during('memory', { kiosks: memory.concurrency }, (system) =>
      measureMemory({ system, ...memory, questions }),
    );
    const figuresOfConsole = await measureConsoles(consoles, postgres);
    console.error('ingestion …');
    const ingested = await measureIngestion({ ...ingestion, chance });
    const machine = {
      cpu: cpus()[0].model,
      cores: cpus().length,
      node: process.version,
      database: postgres ? 'PostgreSQL' : 'the embedded database',
    };
    return {
      machine,
      seed,
      latency: figures,
      capacity: { ...throughput, clientsMs },
      memory: remaining,
      console: figuresOfConsole,
      ingestion: ingested,
    };
  } finally {
    references.close();
    provider.stop();
  }
}

/** With a PostgreSQL many conversations lie there; the embedded database holds fewer, and is always measured. */
async function measureConsoles({ onServer, embedded }, postgres) {
  const figures = [];
  if (postgres) {
    console.error('console on PostgreSQL …');
    figures.push({ database: 'PostgreSQL', ...(await measureConsole({ url: postgres.url, rows: onServer })) });
  }
  console.error('console on the embedded database …');
  figures.push({ database: 'the embedded database', ...(await measureConsole({ rows: embedded })) });
  return figures;
}
