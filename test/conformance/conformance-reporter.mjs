import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

const CONTRACTS = [
  'language model',
  'moderator',
  'guardrail',
  'embedding model',
  'speech recogniser',
  'speech synthesizer',
  'media store',
];
const EMBEDDED = ['extractive', 'rules', 'local'];
const MARKS = { passed: 'yes', failed: 'FAILS' };

const INTRODUCTION = `# Conformance

What every provider was seen to do, provider by case. This page is written by the tests themselves: a whole run of
\`test/conformance\` prints it, and fails where this file tells anything else.

Hosted providers are asked through their vendors' own SDKs at local servers that speak the vendors' protocols; nothing
here was run against a vendor. An embedded provider has no wire, so the cases of the wire are none of it: –.
`;

/** Makes the table of conformance of a whole run of the conformance tests, prints it, and holds the page to it. */
export default class ConformanceReporter {
  #root;
  #error;

  constructor({ rootDir }) {
    this.#root = rootDir;
  }

  getLastError() {
    return this.#error;
  }

  async onRunComplete(_contexts, { testResults }) {
    const folder = join(this.#root, 'test', 'conformance');
    const files = testResults
      .filter(({ testFilePath }) => testFilePath.startsWith(folder))
      .sort((a, b) => (a.testFilePath < b.testFilePath ? -1 : 1));
    const results = files.flatMap((file) => file.testResults);
    const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.ts'));
    const isWhole = files.length === specs.length && results.every(({ status }) => status in MARKS);
    if (!isWhole) return;

    const page = join(this.#root, 'docs', 'conformance.md');
    const options = { ...(await resolveConfig(page)), parser: 'markdown' };
    const tables = await format(CONTRACTS.map((contract) => tableOf(contract, results)).join('\n'), options);
    process.stderr.write(`\n${tables}\n`);
    if (results.some(({ status }) => status === 'failed')) return;
    const text = await format(`${INTRODUCTION}\n${tables}`, options);
    if (text === (await readFile(page, 'utf8').catch(() => ''))) return;
    await writeFile(page, text);
    this.#error = new Error('docs/conformance.md told of other results. It is rewritten: read it and commit it.');
    process.stderr.write(`${this.#error.message}\n`);
  }
}

function tableOf(contract, results) {
  const cells = new Map();
  const providers = new Set();
  for (const { ancestorTitles, title, status } of results) {
    const [suite = ''] = ancestorTitles;
    if (!suite.startsWith(`${contract} `)) continue;
    const provider = suite.slice(contract.length + 1);
    providers.add(provider);
    const row = cells.get(title) ?? new Map();
    // Of two tests by one name the worse counts.
    row.set(provider, row.get(provider) === MARKS.failed ? MARKS.failed : MARKS[status]);
    cells.set(title, row);
  }
  const columns = [...providers].sort(byPlace);
  return [
    `## ${contract[0].toUpperCase()}${contract.slice(1)}`,
    '',
    `| case | ${columns.join(' | ')} |`,
    `| --- | ${columns.map(() => '---').join(' | ')} |`,
    ...[...cells].map(
      ([title, row]) =>
        `| ${title.replaceAll('|', '\\|')} | ${columns.map((each) => row.get(each) ?? '–').join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** What is embedded first, then by name. */
function byPlace(a, b) {
  const place = (name) => (EMBEDDED.includes(name) ? 0 : 1);
  return place(a) - place(b) || (a < b ? -1 : 1);
}
