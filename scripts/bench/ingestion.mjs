import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';

import { composition } from '../../dist/app.js';
import { DataModule } from '../../dist/app.module.js';
import { IngestDocumentsCommand } from '../../dist/modules/knowledge/index.js';
import { EmbeddingSpaces } from '../../dist/modules/retrieval/index.js';

const LINES = 40;
const WORDS = [
  'tire',
  'wheel',
  'storage',
  'balance',
  'pressure',
  'winter',
  'summer',
  'valve',
  'tread',
  'repair',
  'season',
  'order',
];

/** Pages of PDF that are read, split, embedded by the embedded model and searchable, per second; on the embedded database. */
export async function measureIngestion({ documents, pages, chance }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenin-bench-'));
  const { configuration, registry } = await composition({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(DataModule.of(configuration, registry), { logger: ['error'] });
  try {
    await app.get(EmbeddingSpaces).ensureSpace();
    const files = Array.from({ length: documents }, (_, nth) => ({
      source: `manual-${nth}.pdf`,
      bytes: manual(pages, chance),
      readAttachment: () => Promise.resolve(null),
    }));
    // The process that reads starts with the first file.
    const first = { ...files[0], source: 'first.pdf', bytes: manual(1, chance) };
    await app.get(CommandBus).execute(new IngestDocumentsCommand([first], 'bench'));
    const start = performance.now();
    const { added } = await app.get(CommandBus).execute(new IngestDocumentsCommand(files, 'bench'));
    const seconds = (performance.now() - start) / 1_000;
    if (added.length !== documents) throw new Error('a document of the benchmark was refused');
    return { pages: documents * pages, pagesPerSecond: (documents * pages) / seconds };
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function manual(pages, chance) {
  const word = () => WORDS[chance.below(WORDS.length)];
  const contents = Array.from({ length: pages }, () =>
    Array.from({ length: LINES }, (_, line) => {
      const text = `${Array.from({ length: 11 }, word).join(' ')} ${chance.below(10_000)}.`;
      return `BT /F1 10 Tf 60 ${780 - line * 18} Td (${text}) Tj ET`;
    }).join('\n'),
  );
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${contents.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + at * 2} 0 R>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
