import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

import type { Locale } from '../contracts/index.js';
import { readDocumentFiles } from '../document-files.js';
import { IngestDocumentsCommand } from '../modules/knowledge/index.js';
import { ImportProductsCommand } from '../modules/product-master/index.js';
import { StoresService } from '../modules/stores/index.js';
import { TerminalsService } from '../modules/terminals/index.js';

/** From the compiled file and from its source the package's root is equally far. */
const demoFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'demo');
const ACTOR = 'demo';

export interface DemoTerminal {
  id: string;
  name: string;
  store: string;
  locale: Locale;
}

interface DemoStore {
  code: string;
  name: string;
  timeZone: string;
  phone: string;
  terminals: { name: string; locale: Locale }[];
}

/** Loads the demo shop through the same commands that users use; what is loaded already stays as it is. */
export async function seedDemo(app: INestApplicationContext, { withGoods }: { withGoods: boolean }): Promise<DemoTerminal[]> {
  const stores = JSON.parse(await readFile(join(demoFolder, 'stores.json'), 'utf8')) as DemoStore[];
  const terminals: DemoTerminal[] = [];
  for (const { terminals: named, ...details } of stores) {
    const store = await app.get(StoresService).upsertStore(details);
    for (const { name, locale } of named) {
      const { id } = await app.get(TerminalsService).upsertTerminal({ storeId: store.id, name, locale });
      terminals.push({ id, name, store: store.name, locale });
    }
  }
  if (withGoods) {
    const commands = app.get(CommandBus);
    const csv = await readFile(join(demoFolder, 'products.csv'));
    await commands.execute(new ImportProductsCommand({ content: csv, replace: false, partial: false, actor: ACTOR }));
    const folders = (await readdir(join(demoFolder, 'knowledge'))).map((folder) => join(demoFolder, 'knowledge', folder));
    await commands.execute(new IngestDocumentsCommand(await readDocumentFiles(folders), ACTOR));
  }
  return terminals;
}
