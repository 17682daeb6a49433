import { readFile } from 'node:fs/promises';

import type { Locale } from '../../contracts/index.js';
import { type Figure, figureOf } from '../figure.js';
import { IndexedDocuments, type Place } from '../retrieval/indexed-documents.js';
import type { PageQuestion } from './page-questions.js';

interface Asked {
  /** The file and its page: what was asked is of the set. */
  readonly text: string;
  /** From 1; null: not among those that were found. */
  readonly rank: number | null;
}

export interface AskedFile {
  /** Its name. */
  readonly text: string;
  readonly path: string;
}

/** Whether the passage that holds the answer, of the right file and page, is found. Null questions are data that is not there. */
export async function pageFigures(
  what: string,
  locale: Locale,
  files: readonly AskedFile[] | null | undefined,
  questions: readonly PageQuestion[] | null | undefined,
): Promise<Figure[]> {
  const asked = files && questions && (await ask(locale, files, questions));
  const within =
    (most: number) =>
    ({ rank }: Asked): boolean =>
      rank !== null && rank <= most;
  return [
    figureOf(`right page first, ${what}`, asked, within(1)),
    figureOf(`right page among five, ${what}`, asked, within(5)),
  ];
}

async function ask(locale: Locale, files: readonly AskedFile[], questions: readonly PageQuestion[]): Promise<Asked[]> {
  const indexed = await IndexedDocuments.of(
    await Promise.all(
      files.map(async ({ text, path }) => ({
        source: text,
        bytes: await readFile(path),
        readAttachment: () => Promise.resolve(null),
      })),
    ),
  );
  try {
    const asked: Asked[] = [];
    for (const { file, page, question, holds } of questions) {
      const found = await indexed.search(question, locale);
      const places = await indexed.placesOf(found);
      const at = found.findIndex((passage, rank) => {
        const place = places[rank];
        return place?.source === file && isOn(page, place) && holds(passage.text);
      });
      asked.push({ text: `${file}, page ${page}`, rank: at < 0 ? null : at + 1 });
    }
    return asked;
  } finally {
    await indexed.close();
  }
}

function isOn(wanted: number, { page, lastPage }: Place): boolean {
  return page !== null && lastPage !== null && page <= wanted && wanted <= lastPage;
}
