import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';

import { TerminalsService } from '../modules/terminals/index.js';
import type { Configuration } from '../platform/config/index.js';
import { seedDemo } from './seed-demo.js';

export interface OpenedTerminal {
  terminal: string;
  code: string;
}

/**
 * Opens the demo shop: its goods and knowledge with `DEMO`, its terminals also without, when a code is fixed, so that
 * a shop that somebody fills by the import commands has a door.
 */
export async function openShop(app: INestApplicationContext, configuration: Configuration): Promise<OpenedTerminal[]> {
  if (!configuration.DEMO && configuration.DEMO_ACCESS_CODE === undefined) return [];
  const terminals = await seedDemo(app, { withGoods: configuration.DEMO });
  const codes = keptCodes(configuration.DATA_DIR, terminals.length);
  if (configuration.DEMO_ACCESS_CODE !== undefined) codes[0] = configuration.DEMO_ACCESS_CODE;
  const opened: OpenedTerminal[] = [];
  for (const [at, { id, name, store, locale }] of terminals.entries()) {
    const code = codes[at];
    if (code === undefined || codes.indexOf(code) !== at) continue;
    await app.get(TerminalsService).ensureStandingCode(id, code);
    opened.push({ terminal: `${store}, ${name} (${locale})`, code });
  }
  return opened;
}

/** Codes that stay the same over restarts, since people write them on the wall. */
function keptCodes(dataDir: string, count: number): string[] {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'demo-access-codes');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = readLines(file);
  while (kept.length < count) {
    const code = String(randomInt(100_000, 1_000_000));
    if (!kept.includes(code)) kept.push(code);
  }
  writeFileSync(file, kept.join('\n'), { mode: 0o600 });
  return kept;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
