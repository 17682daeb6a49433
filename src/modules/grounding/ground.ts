import type { CodePattern, Locale } from '../../contracts/index.js';
import { Recent } from '../../platform/recent/index.js';
import { contentTermsOf } from '../../platform/words/index.js';
import { premiseOf } from './answer-word.js';
import type { Pole } from './claim-words.js';
import { NO_DUTIES } from './duties.js';
import { type Evidence, type EvidenceText, gatherEvidence, type Source } from './evidence.js';
import { namesIn, type SaidValue, type Statement, statementsOf } from './statement.js';
import { type Wording, wordingOf } from './wording.js';

/** A clause of what may be said, with what its text is about. */
export interface GroundStatement extends Statement {
  readonly source: Source;
  /** The same for the clauses of one sentence. */
  readonly sentence: string;
  readonly aboutTerms: ReadonlySet<string>;
  readonly aboutNames: ReadonlySet<string>;
  /** The words of each name of the row that it is read of; none of a passage. */
  readonly subjects: readonly ReadonlySet<string>[];
  /** All words of its sentence and of the title; where it points back, of the sentence before too. */
  readonly wording: Wording;
  /** Of the whole passage. */
  readonly passageTerms: ReadonlySet<string>;
}

/** The clauses of one sentence of the material, and the words of all of them. */
export interface GroundSentence {
  readonly statements: readonly GroundStatement[];
  readonly terms: ReadonlySet<string>;
}

/** Everything that the sentences of an answer are held against. */
export interface Ground {
  readonly evidence: readonly Evidence[];
  readonly statements: readonly GroundStatement[];
  readonly sentences: readonly GroundSentence[];
  readonly questionTerms: ReadonlySet<string>;
  /** What "yes" would confirm; null where the question wants more than a yes or a no. */
  readonly premise: readonly Statement[] | null;
}

/** Words in which any row of a master may be spoken of. */
const ROW_WORDING =
  'price cost yen size stock store piece product number brand available we have carry sell 価格 料金 在庫 当店 サイズ 商品 品番 ブランド 取り扱い 店頭';
const ROW_WORDS = contentTermsOf(ROW_WORDING);

export function gatherGround(
  texts: readonly EvidenceText[],
  question: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): Ground {
  const premise = premiseOf(question);
  const read = texts.map((text) => readText(text, locale, patterns));
  const rows = rowStatements(texts, locale, patterns);
  return {
    evidence: read.flatMap(({ evidence }) => evidence),
    statements: [...read.flatMap(({ statements }) => statements), ...rows],
    sentences: [...read.flatMap(({ sentences }) => sentences), ...sentencesOf(rows)],
    questionTerms: new Set(contentTermsOf(question)),
    premise: premise === null ? null : statementsOf(premise, locale, patterns),
  };
}

type ReadText = Pick<Ground, 'evidence' | 'statements' | 'sentences'>;

/** Passages are the same for every visitor, and reading one takes longer than finding it. */
const MOST_READ = 1_000;
const readBefore = new WeakMap<readonly CodePattern[], Recent<ReadText>>();

export function readText(text: EvidenceText, locale: Locale, patterns: readonly CodePattern[]): ReadText {
  const make = (): ReadText => {
    const statements = passageStatements(text, locale, patterns);
    return { evidence: gatherEvidence([text], locale, patterns), statements, sentences: sentencesOf(statements) };
  };
  if (text.source.from !== 'passage') return make();
  const known = readBefore.get(patterns) ?? new Recent<ReadText>(MOST_READ);
  readBefore.set(patterns, known);
  const key = JSON.stringify([locale, text.source.passageId, text.context, text.text]);
  return known.get(key) ?? known.keep(key, make());
}

function sentencesOf(statements: readonly GroundStatement[]): GroundSentence[] {
  return [...Map.groupBy(statements, ({ sentence }) => sentence).values()].map((parts) => ({
    statements: parts,
    terms: new Set(parts.flatMap(({ allTerms }) => [...allTerms]).filter((term) => !term.startsWith('~'))),
  }));
}

function passageStatements(
  { text, context = '', source }: EvidenceText,
  locale: Locale,
  patterns: readonly CodePattern[],
): GroundStatement[] {
  if (source.from !== 'passage') return [];
  const aboutTerms = new Set(contentTermsOf(context));
  const aboutNames = namesIn(context);
  const passageTerms = new Set(contentTermsOf(text));
  const statements = statementsOf(text, locale, patterns);
  const wordings = new Map<number, Wording>();
  let before = '';
  return statements.map((statement) => {
    const spans = [statement, ...statement.beside].map(({ span }) => span);
    const start = Math.min(...spans.map((span) => span.start));
    const said = text.slice(start, Math.max(...spans.map((span) => span.end)));
    const known = wordings.get(start);
    const wording = known ?? wordingOf([context, POINTS_BACK.test(said) ? before : '', said].join('\n'));
    if (!known) before = said;
    wordings.set(start, wording);
    return {
      ...statement,
      source: { ...source, ...statement.span },
      sentence: `${source.passageId} ${start}`,
      wording,
      aboutTerms,
      aboutNames,
      subjects: [],
      passageTerms,
    };
  });
}

/** Speaks of what the sentence before names: by a pronoun, or with no topic of its own. */
const POINTS_BACK = /^(?:it|they|this|that|these|those|both|he|she)\b|^[^はがも]*$/iu;

/** A row of the master says each of its cells of the one thing that it is. */
function rowStatements(
  texts: readonly EvidenceText[],
  locale: Locale,
  patterns: readonly CodePattern[],
): GroundStatement[] {
  const rows = Map.groupBy(
    texts.filter(({ source }) => source.from === 'product'),
    ({ source }) => (source.from === 'product' ? source.productNumber : ''),
  );
  return [...rows].flatMap(([productNumber, cells]) => {
    const namedBy = cells.flatMap(({ context = '' }) => context).join('\n');
    const subjects = cells
      .filter(({ source }) => columnOf(source) === 'name')
      .map(({ text }) => new Set(wordsOf(text)));
    const statementOf = (of: readonly EvidenceText[], words: string): GroundStatement => {
      const said = [namedBy, words, ...of.map(({ text }) => text)].join('\n');
      const stock = of.find(({ source }) => columnOf(source) === 'stock')?.text;
      const terms = new Set([...contentTermsOf(said), ...ROW_WORDS]);
      return {
        text: productNumber,
        span: { start: 0, end: 0 },
        terms,
        allTerms: terms,
        names: new Set([...namesIn(said), said.toLowerCase()]),
        words: [],
        duties: NO_DUTIES,
        wording: wordingOf(`${said}\n${ROW_WORDING}`),
        directions: new Map(),
        values: of
          .flatMap(({ text }) => statementsOf(text, locale, patterns).flatMap(({ values }) => values))
          .map((value): SaidValue => ({ ...value, bound: null, offset: null })),
        poles: new Map(stock === undefined ? [] : [['stock', new Set<Pole>([Number(stock) > 0 ? 'yes' : 'no'])]]),
        denials: 0,
        rest: '',
        beside: [],
        sentence: productNumber,
        source: { from: 'product', productNumber, column: columnOf(of[0]?.source) },
        aboutTerms: new Set(),
        aboutNames: new Set(),
        subjects,
        passageTerms: new Set(),
      };
    };
    const isMain = ({ source }: EvidenceText) => MAIN_COLUMNS.has(columnOf(source));
    return [
      statementOf(cells.filter(isMain), ''),
      ...cells
        .filter((cell) => !isMain(cell))
        .map((cell) => statementOf([cell], columnOf(cell.source).replaceAll('_', ' '))),
    ];
  });
}

/** Without the bigrams of Japanese. */
function wordsOf(name: string): string[] {
  return contentTermsOf(name).filter((term) => !term.startsWith('~'));
}

/** What any sentence on a product may hold together; any other cell stands for itself. */
const MAIN_COLUMNS = new Set(['product_number', 'name', 'size', 'brand', 'category', 'price', 'stock', 'code']);

function columnOf(source: EvidenceText['source'] | undefined): string {
  return source?.from === 'product' ? source.column : '';
}
