import { type Locale, LOCALES } from '../../contracts/index.js';
import { ProductMaster, type ProductRow } from '../../modules/product-master/index.js';
import { TIRE_PATTERNS } from '../../modules/values/index.js';
import { type Chance, chanceFrom } from '../chance.js';
import { type Figure, figureOf, meanFigure } from '../figure.js';
import { HEARD_FOR } from './misheard-numbers.js';
import { masterOfSizes } from './sizes-master.js';
import { RENDERINGS, type Size, writtenSize } from './spoken-sizes.js';

const SEED = 20261122;
const STORE = 'measured';
/** A visitor who was offered nothing that fits says it once more. */
const SAID_AGAIN = 2;
const MOST_QUESTIONS = 4;

interface Case {
  readonly text: string;
  readonly meant: string;
  /** The size that the misheard words say. */
  readonly heard: string;
}

interface Course {
  readonly text: string;
  /** Settled by what was heard, without a question. */
  readonly settled: string | null;
  readonly questions: number;
  readonly isRight: boolean;
  readonly offered: boolean;
  readonly isAnother: boolean;
}

/** One number of each size is misheard: how many questions lead to the right product, and whether a wrong one is settled. */
export async function misheardFigures(sizes: readonly Size[] | null): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const locale of LOCALES) figures.push(...(await figuresIn(sizes, locale)));
  return figures;
}

async function figuresIn(sizes: readonly Size[] | null, locale: Locale): Promise<Figure[]> {
  const courses = sizes && (await coursesOf(sizes, locale));
  const known = courses?.filter(({ isAnother }) => !isAnother);
  const named = (what: string): string => `misheard sizes, ${locale}, ${what}`;
  return [
    figureOf(named('words that are no other real size'), courses, ({ isAnother }) => !isAnother),
    figureOf(
      named('no wrong size settled where it could be asked'),
      known,
      ({ settled, isRight }) => settled === null || isRight,
      { atLeast: 1 },
    ),
    figureOf(named('right one among the first offered'), known, ({ offered }) => offered, { atLeast: 0.8 }),
    meanFigure(
      named('questions to the right one'),
      known?.map(({ questions }) => questions),
      { atMost: 1.3 },
    ),
  ];
}

async function coursesOf(sizes: readonly Size[], locale: Locale): Promise<Course[]> {
  const real = new Set(sizes.map(writtenSize));
  const master = new ProductMaster(masterOfSizes([...real], TIRE_PATTERNS), TIRE_PATTERNS);
  const courses: Course[] = [];
  for (const each of casesOf(sizes, locale)) courses.push(await courseOf(master, each, locale, real));
  return courses;
}

function casesOf(sizes: readonly Size[], locale: Locale): Case[] {
  const chance = chanceFrom(SEED);
  return sizes.flatMap((size) =>
    RENDERINGS[locale].flatMap((render) => {
      const heard = misheard(size, locale, chance);
      return heard ? [{ text: render(heard), meant: writtenSize(size), heard: writtenSize(heard) }] : [];
    }),
  );
}

/** The size with one of its numbers misheard. */
function misheard(size: Size, locale: Locale, chance: Chance): Size | undefined {
  const ways = (['width', 'aspect', 'rim'] as const).flatMap((part) =>
    HEARD_FOR[locale](size[part]).map((value): Size => ({ ...size, [part]: value })),
  );
  const [first, ...others] = ways;
  return first && chance.pick([first, ...others]);
}

async function courseOf(
  master: ProductMaster,
  { text, meant, heard }: Case,
  locale: Locale,
  real: ReadonlySet<string>,
): Promise<Course> {
  const resolution = await master.resolve({ utterance: text, locale, storeId: STORE });
  const isAnother = real.has(heard);
  if (resolution.kind === 'settled') {
    const isRight = resolution.code === meant;
    return {
      text,
      settled: resolution.code,
      questions: isRight ? 0 : SAID_AGAIN,
      isRight,
      offered: isRight,
      isAnother,
    };
  }
  const rows =
    resolution.kind === 'doubtful' ? resolution.candidates : resolution.kind === 'unknown' ? resolution.nearest : [];
  const options = resolution.kind === 'doubtful' ? resolution.question.options.map(({ written }) => written) : null;
  const questions = answered(master, rows, options, meant, locale);
  const offered = questions !== null;
  return { text, settled: null, questions: questions ?? SAID_AGAIN, isRight: offered, offered, isAnother };
}

/** How many questions lead from these rows to the meant one, each answered by its number; null when it is not offered. */
function answered(
  master: ProductMaster,
  rows: readonly ProductRow[],
  options: readonly string[] | null,
  meant: string,
  locale: Locale,
): number | null {
  let left = rows;
  for (let asked = 1; asked <= MOST_QUESTIONS; asked += 1) {
    const row = left.find(({ size }) => size === meant);
    if (!row) return null;
    const { question } = master.tellApart(left);
    if (!question || options === null) return asked;
    const answer = valueOf(row, question.part);
    if (asked === 1 && !options.some((option) => option === answer || option === meant)) return null;
    const narrowed = master.chooseAmong(left, answer, locale);
    if (narrowed.length === 1) return narrowed[0] === row ? asked : null;
    left = narrowed;
  }
  return null;
}

function valueOf({ size }: ProductRow, part: string): string {
  const [, width = '', aspect = '', rim = ''] = /^(\d+)\/(\d+)R(\d+)$/.exec(size ?? '') ?? [];
  return { width, aspect, rim }[part] ?? size ?? '';
}
