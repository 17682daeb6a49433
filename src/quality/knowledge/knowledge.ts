import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DocumentReader, fileFormatOf, FileReading } from '../../modules/knowledge/index.js';
import { AppError } from '../../platform/errors/index.js';
import { type Figure, figureOf, type Section } from '../figure.js';
import { type ExpectedRows, icdarCells, icdarRows, markdownRows } from './expected-cells.js';
import { pageFigures } from './found-pages.js';
import { latePageQuestions, tableQuestions } from './page-questions.js';

interface ReadFile {
  /** Its name. */
  readonly text: string;
  readonly path: string;
  readonly body: string | null;
  /** Code of the refusal. */
  readonly refusal: string | null;
}

interface Cell {
  readonly text: string;
  readonly isInText: boolean;
  readonly isInTable: boolean;
}

const SETS = ['docs-docling-mixed', 'docs-pdf-hard-pdfminer-ja', 'docs-pdf-tables-icdar2013', 'docs-ja-gov-pdf'];
const READING_MS = 300_000;
const NO_DOCUMENT = /\.expected\.|^LICENSE|^SOURCE/u;

/** Whether every file of others comes to an end, and whether what their tables say can be found. */
export const knowledge: Section = {
  title: 'Knowledge',
  measure: async (folder) => {
    const reading = new FileReading();
    try {
      const read = new Map<string, ReadFile[] | null>();
      for (const set of SETS) read.set(set, await filesOf(folder, set, new DocumentReader(reading)));
      return [
        ...SETS.flatMap((set) => endings(set, read.get(set) ?? null)),
        ...(await tables(read)),
        ...(await pages(read)),
      ];
    } finally {
      reading.onApplicationShutdown();
    }
  },
};

function endings(set: string, files: readonly ReadFile[] | null): Figure[] {
  const ended = files?.filter(({ refusal }) => refusal !== HANG);
  return [
    figureOf(`live, ${set}`, files, ({ body }) => body !== null),
    figureOf(`live, or refused with a reason, ${set}`, files, (file) => ended?.includes(file) ?? false, { atLeast: 1 }),
  ];
}

/** Of a file that did not come to its end in time, or in the memory it may have. */
const HANG = 'document_too_demanding';

async function tables(read: ReadonlyMap<string, readonly ReadFile[] | null>): Promise<Figure[]> {
  const icdar = read.get('docs-pdf-tables-icdar2013');
  const mixed = read.get('docs-docling-mixed');
  const gold = icdar && (await cellsOf(icdar, ({ path }) => icdarRows(truthOf(path))));
  const formats = ['csv', 'docx', 'html', 'pdf', 'xlsx'] as const;
  const figures = await Promise.all(
    formats.map(async (format) => {
      const files = mixed?.filter(({ text }) => fileFormatOf(text) === format && expectedPath(text));
      const cells = files && (await cellsOf(files, markdownBeside));
      return figureOf(`cells found in the text, ${format}, docs-docling-mixed`, cells, ({ isInText }) => isInText);
    }),
  );
  return [
    figureOf('cells found in the text, pdf, icdar2013', gold, ({ isInText }) => isInText, { atLeast: 0.95 }),
    figureOf('cells kept as cells of a table, pdf, icdar2013', gold, ({ isInTable }) => isInTable),
    ...figures,
  ];
}

/** Whether what stands in a table, or on a late page, is found by who asks for it. */
async function pages(read: ReadonlyMap<string, readonly ReadFile[] | null>): Promise<Figure[]> {
  const [icdar, japanese] = [read.get('docs-pdf-tables-icdar2013'), read.get('docs-ja-gov-pdf')];
  const cells = icdar && (await Promise.all(icdar.map(({ path }) => icdarCells(truthOf(path)))));
  const ofTables = cells?.flatMap((each, at) => tableQuestions(icdar?.[at]?.text ?? '', each));
  const ofLatePages = japanese?.flatMap(({ text, body }) => latePageQuestions(text, body ?? ''));
  return [
    ...(await pageFigures('cells of tables by their heads, en, icdar2013', 'en', icdar, ofTables)),
    ...(await pageFigures('late pages, ja, docs-ja-gov-pdf', 'ja', japanese, ofLatePages)),
  ];
}

function truthOf(path: string): string {
  return path.replace(/\.pdf$/u, '-str.xml');
}

async function filesOf(folder: string | null, set: string, reader: DocumentReader): Promise<ReadFile[] | null> {
  const root = folder === null ? null : join(folder, set);
  if (root === null || !existsSync(root)) return null;
  const names = (await readdir(root, { recursive: true })).filter(
    (name) => fileFormatOf(name) && !NO_DOCUMENT.test(name),
  );
  const files: ReadFile[] = [];
  for (const text of names.toSorted()) files.push(await readOne(reader, join(root, text), text));
  return files;
}

async function readOne(reader: DocumentReader, path: string, text: string): Promise<ReadFile> {
  const ended = (body: string | null, refusal: string | null): ReadFile => ({ text, path, body, refusal });
  try {
    return ended((await reader.read(text, await readFile(path), AbortSignal.timeout(READING_MS))).body, null);
  } catch (error) {
    if (error instanceof AppError) return ended(null, error.code);
    throw error;
  }
}

function expectedPath(text: string): boolean {
  return /^(?:csv|docx|html|pdf|xlsx)__/u.test(text);
}

async function markdownBeside({ path }: ReadFile): Promise<ExpectedRows> {
  const beside = [`${path}.expected.md`, path.replace(/\.[^.]+$/u, '.expected.md')].find((each) => existsSync(each));
  return beside ? markdownRows(await readFile(beside, 'utf8')) : [];
}

async function cellsOf(
  files: readonly ReadFile[],
  expected: (file: ReadFile) => Promise<ExpectedRows>,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const file of files) {
    const rows = await expected(file);
    const body = file.body ?? '';
    const text = bareLines(body);
    const kept = new Set(markdownRows(body).flat().map(bare));
    for (const cell of rows.flat().filter((each) => bare(each) !== '')) {
      cells.push({ text: `${file.text}: ${cell}`, isInText: isIn(bare(cell), text), isInTable: kept.has(bare(cell)) });
    }
  }
  return cells;
}

/** Readers differ in where they see a space, and in what they mark. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('&#124;', '|')
    .replace(/[\s*_\\`|]+/gu, '');
}

/** Cells and lines stay apart: what is in two of them is in none. */
function bareLines(body: string): string {
  return body.split(/[|\n]/u).map(bare).filter(Boolean).join('\n');
}

/** A number is found as a whole one alone. */
function isIn(cell: string, text: string): boolean {
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + cell.length] ?? ''];
    const joinsBefore = /\d/u.test(before) && /^\d/u.test(cell);
    const joinsAfter = /\d/u.test(after) && /\d$/u.test(cell);
    if (!joinsBefore && !joinsAfter) return true;
  }
  return false;
}
