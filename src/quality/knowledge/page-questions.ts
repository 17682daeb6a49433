import type { ExpectedCell } from './expected-cells.js';

/** A question that one page of one file answers. */
export interface PageQuestion {
  readonly file: string;
  readonly page: number;
  readonly question: string;
  /** Whether a passage holds what was asked for. */
  readonly holds: (passage: string) => boolean;
}

const HAS_LETTER = /\p{L}/u;
/** Of each table, evenly spread over its cells. */
const MOST_OF_TABLE = 8;

/** "<head of the row> <head of the column>?" for cells whose heads are in the first column and the first row. */
export function tableQuestions(file: string, cells: readonly ExpectedCell[]): PageQuestion[] {
  return [...Map.groupBy(cells, ({ region }) => region).values()].flatMap((table) => {
    const at = new Map(table.map((cell) => [`${cell.row} ${cell.column}`, cell.text]));
    const asked = table.flatMap(({ row, column, page, text }) => {
      const [rowHead, columnHead] = [at.get(`${row} 0`), at.get(`0 ${column}`)];
      if (row === 0 || column === 0 || !text || !columnHead || !rowHead || !HAS_LETTER.test(rowHead)) return [];
      const wanted = bare(text);
      const holds = (passage: string): boolean =>
        bare(passage).includes(bare(rowHead)) && bare(passage).includes(wanted);
      return [{ file, page, question: `${rowHead} ${columnHead}?`, holds }];
    });
    return spread(asked, MOST_OF_TABLE);
  });
}

const PAGE = /<!-- page (\d+) -->/u;
const SENTENCE = /[^。\n|]{18,80}。/gu;
const MOST_OF_PAGE = 2;

/**
 * Of the later half of a Japanese document: a heading becomes "…について教えてください", a sentence is asked for by what
 * it says before its last comma.
 */
export function latePageQuestions(file: string, body: string): PageQuestion[] {
  const [, ...pieces] = body.split(PAGE);
  const pages = pieces.flatMap((piece, at) =>
    at % 2 === 0 ? [{ page: Number(piece), text: pieces[at + 1] ?? '' }] : [],
  );
  const last = Math.max(0, ...pages.map(({ page }) => page));
  return pages
    .filter(({ page }) => page > last / 2)
    .flatMap(({ page, text }) => [
      ...[...text.matchAll(/^#+ (.{4,40})$/gmu)].map(([, heading = '']) => ({
        file,
        page,
        question: `${heading}について教えてください`,
        holds: () => true,
      })),
      ...spread(
        [...text.matchAll(SENTENCE)].flatMap(([sentence]) => {
          const said = sentence.slice(0, sentence.lastIndexOf('、'));
          if (said.length < 10) return [];
          const wanted = bare(sentence);
          const holds = (passage: string): boolean => bare(passage).includes(wanted);
          return [{ file, page, question: `${said}どうなりますか`, holds }];
        }),
        MOST_OF_PAGE,
      ),
    ]);
}

function spread<T>(of: readonly T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(of.length / most));
  return of.filter((_, at) => at % every === 0);
}

/** Readers differ in where they see a space, and in what they mark. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('&#124;', '|')
    .replace(/[\s*_\\`|]+/gu, '');
}
