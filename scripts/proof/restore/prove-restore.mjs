import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../../prepare.mjs';
import { hasPostgres, Postgres } from '../postgres.mjs';
import { freePort, killEverything } from '../system-process.mjs';
import { engineDump, folderCopy, pgDump } from './backups.mjs';
import { Shop } from './shop.mjs';

const QUESTIONS = 6;
const UNSOUND = 2;

/** One drill for each way to keep a backup. True when each shop went on as it was. */
export async function proveRestore() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tenin-restore-')));
  // PostgreSQL runs as its own user and has to reach its folder in here.
  await chmod(folder, 0o711);
  const postgres = hasPostgres() ? await Postgres.start(join(folder, 'postgres'), await freePort()) : null;
  const faults = [];
  try {
    const ways = [folderCopy, engineDump, ...(postgres ? [pgDump] : [])];
    for (const [nth, backup] of ways.entries()) {
      const url = backup === pgDump ? await postgres.createDatabase('shop') : undefined;
      const shop = new Shop(join(folder, `shop-${nth}`), url);
      faults.push(...(await drill(shop, backup, join(folder, `backup-${nth}`))));
    }
    if (!postgres) console.log('not run: PostgreSQL; this machine has none of 15 or newer with pgvector');
  } finally {
    killEverything();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(faults.length === 0 ? 'PASSED: what was restored is what was dumped, and goes on' : 'FAILED');
  return faults.length === 0;
}

/** Dump, drop, restore; then an older backup, which the audit has to notice. */
async function drill(shop, backup, file) {
  const faults = [];
  const fault = (what) => faults.push(`${backup.name}: ${what}`);
  const questions = JSON.parse(await readFile(join(root, 'demo', 'questions.json'), 'utf8')).slice(0, QUESTIONS);
  if (shop.url) await shop.command('migrate');
  await shop.open({ seeds: true });
  const answers = [];
  for (const question of questions) answers.push(await shop.ask(question));
  const entries = await shop.anchored();
  await shop.close();
  const before = await countsOf(shop);

  const since = performance.now();
  await backup.dump(shop, file);
  await backup.drop(shop);
  await backup.restore(shop, file);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);

  const after = await countsOf(shop);
  for (const [table, count] of Object.entries(before))
    if (after[table] !== count) fault(`${table} has ${after[table]} rows, not ${count}`);
  const verified = await shop.command('audit:verify');
  if (verified.end !== 0) fault(`audit:verify ended with ${verified.end}:\n${verified.output}`);
  await shop.open();
  if ((await shop.ask(questions[0])) !== answers[0]) fault('a question is answered otherwise than before');
  // Entries after the backup: this sign-in is one, and the anchor follows it.
  const later = await shop.anchored();
  await shop.close();

  await backup.drop(shop);
  await backup.restore(shop, file);
  const older = await shop.command('audit:verify');
  if (older.end !== UNSOUND) fault(`an older backup came back, and audit:verify ended with ${older.end}`);

  const rows = Object.values(before).reduce((sum, count) => sum + count, 0);
  console.log(
    `${backup.name}: ${rows} rows in ${Object.keys(before).length} tables dumped, dropped and restored in ${seconds} s; ` +
      `audit of ${entries} entries sound, a question answered as before; ` +
      `with ${later - entries} later entries lost, audit:verify ends with ${older.end}`,
  );
  return faults;
}

/** The embedded engine runs only under a system, or under whoever opens it. */
async function countsOf(shop) {
  if (shop.url) return shop.counts();
  const { openEmbeddedDatabase } = await import('../../../dist/platform/database/embedded/embedded-database.js');
  const opened = await openEmbeddedDatabase(shop.dataDir);
  try {
    return await shop.counts();
  } finally {
    await opened.close();
  }
}
