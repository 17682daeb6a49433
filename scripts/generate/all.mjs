import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { root, run } from '../prepare.mjs';
import { answerGraphPicture, moduleGraphPicture } from './pictures.mjs';
import { consoleDocuments } from './console-documents.mjs';
import { decisionIndex } from './decision-index.mjs';
import { environmentExample } from './environment.mjs';
import { graphqlSchema } from './graphql.mjs';
import { openApiDocument } from './openapi.mjs';
import { schemaSql } from './schema-sql.mjs';

await write('.env.example', await environmentExample());
await write('docs/api/openapi.json', `${JSON.stringify(await openApiDocument(), null, 2)}\n`);
await write('docs/api/schema.graphql', await graphqlSchema());
// The types by which the console's page reads its answers.
await run('gql.tada', ['generate-output', '--tsconfig', 'console-web/tsconfig.json'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
await write('src/console-documents.ts', await consoleDocuments());
await write('docs/generated/schema.sql', await schemaSql());
await write('docs/decisions/README.md', await decisionIndex());
await fill('docs/architecture.md', {
  'answer graph': await answerGraphPicture(),
  'module graph': await moduleGraphPicture(),
});
process.exit(0);

async function write(path, content) {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Puts each picture between its two markers. */
async function fill(path, pictures) {
  let text = await readFile(join(root, path), 'utf8');
  for (const [name, picture] of Object.entries(pictures)) {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [before, rest] = text.split(begin);
    if (rest === undefined || !rest.includes(end)) throw new Error(`${path} has no place for the ${name}`);
    text = `${before}${begin}\n\n\`\`\`mermaid\n${picture.trim()}\n\`\`\`\n\n${end}${rest.split(end)[1]}`;
  }
  await write(path, text);
}
