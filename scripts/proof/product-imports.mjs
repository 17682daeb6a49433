import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runCommand } from './system-process.mjs';

const PRODUCTS = 300;
const COUNTS = `SELECT (SELECT count(*) FROM products) AS products, (SELECT count(*) FROM product_codes) AS codes,
  (SELECT count(*) FROM product_stocks) AS stocks, (SELECT count(*) FROM audit_entries) AS entries`;

/** Imports a product file that is killed half way, and looks whether anything of it is there. */
export class ProductImports {
  kills = [];
  /** Imports that left something between nothing and everything. */
  halves = [];
  tried = 0;

  constructor(dataDir, database) {
    this.dataDir = dataDir;
    this.database = database;
    this.file = join(dataDir, 'more-products.csv');
  }

  async prepare() {
    const rows = Array.from({ length: PRODUCTS }, (_, nth) => {
      const number = String(nth).padStart(4, '0');
      return `PF-${number},Proof ${number},${155 + (nth % 15) * 10}/${45 + (nth % 5) * 5}R${14 + (nth % 6)},9900,JPY,${nth % 9},harbor`;
    });
    await writeFile(this.file, ['product_number,name,size,price,currency,stock,store', ...rows, ''].join('\n'));
    return this;
  }

  /** @param {'self' | 'engine'} who dies in the middle of the transaction */
  async killed(who) {
    const before = await this.#counts();
    const { end, output } = await runCommand(['import:products', this.file], {
      dataDir: this.dataDir,
      dieAt: 'importing:1',
      dieWho: who,
    });
    if (end === 0 || (who === 'self' && end !== 'SIGKILL'))
      throw new Error(`an import was not killed (${end}):\n${output}`);
    this.tried += 1;
    this.kills.push({ point: 'importing', who: who === 'self' ? 'import' : 'engine', at: Date.now() });
    this.#compare(`killed import (${who})`, await this.#counts(), before);
  }

  /** Nobody dies: what the kills are measured against can be loaded. */
  async whole() {
    const before = await this.#counts();
    const { end, output } = await runCommand(['import:products', this.file], { dataDir: this.dataDir });
    if (end !== 0) throw new Error(`an import failed (${end}):\n${output}`);
    this.tried += 1;
    const after = await this.#counts();
    const wanted = {
      products: before.products + PRODUCTS,
      codes: after.codes,
      stocks: before.stocks + PRODUCTS,
      entries: before.entries + 1,
    };
    this.#compare('whole import', after, wanted);
    if (after.codes < before.codes + PRODUCTS) this.halves.push(`whole import: ${after.codes - before.codes} codes`);
  }

  #compare(what, found, wanted) {
    for (const [table, count] of Object.entries(wanted)) {
      if (found[table] !== count) this.halves.push(`${what}: ${table} ${found[table]}, not ${count}`);
    }
  }

  async #counts() {
    const [row] = await this.database.query(COUNTS);
    return Object.fromEntries(Object.entries(row).map(([table, count]) => [table, Number(count)]));
  }
}
