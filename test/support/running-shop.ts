import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { RunningKiosk } from './running-kiosk.js';
import { ENGLISH_CODE, type RunningTenin, startTenin } from './running-tenin.js';
import { seededData } from './seeded-data.js';
import { openSql } from './sql.js';

export type Counter = 'harbor en' | 'harbor ja' | 'hillside ja';
const COUNTERS: readonly Counter[] = ['harbor en', 'harbor ja', 'hillside ja'];

/** A system with its terminals open. */
export interface RunningShop extends RunningTenin {
  enter(counter: Counter): Promise<RunningKiosk>;
  rows<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** The demo shop from its template: the goods are there, so none are loaded again. */
export async function openDemoShop(environment: Record<string, string> = {}): Promise<RunningShop> {
  return openShopOn(await seededData(), environment);
}

/** Starts on the data of a folder, where goods are or are not. */
export async function openShopOn(
  dataDir: string | undefined,
  environment: Record<string, string> = {},
): Promise<RunningShop> {
  return shopOf(await startTenin({ DEMO: 'off', UTTERANCES_PER_MINUTE: '0', ...environment }, dataDir));
}

function shopOf(running: RunningTenin): RunningShop {
  return {
    ...running,
    enter: async (counter) => RunningKiosk.signIn(running.origin, await codeOf(running.dataDir, counter)),
    rows: async (text, values) => {
      const sql = await openSql(running.dataDir);
      return sql.rows<never>(text, values).finally(() => sql.close());
    },
  };
}

async function codeOf(dataDir: string, counter: Counter): Promise<string> {
  if (counter === 'harbor en') return ENGLISH_CODE;
  const codes = (await readFile(join(dataDir, 'keys', 'demo-access-codes'), 'utf8')).split('\n');
  return codes[COUNTERS.indexOf(counter)] ?? '';
}
