import type { CodePattern, Locale } from '../../contracts/index.js';
import { Recent } from '../../platform/recent/index.js';
import { contentTermsOf, normalForm, plainSentencesOf } from '../../platform/words/index.js';
import { isOpenQuestion, premiseOf } from './answer-word.js';
import { type Evidence, type EvidenceText, gatherEvidence, type Source } from './evidence.js';
import { namesIn, type Statement, statementsOf } from './statement.js';
import { type Wording, wordingOf } from './wording.js';

/** A clause of what may be said, with what its text is about. */
export interface GroundStatement extends Statement {
  readonly source: Source;
  /** The same for the clauses of one sentence. */
  readonly sentence: string;
  readonly aboutTerms: ReadonlySet<string>;
  readonly aboutNames: ReadonlySet<string>;
  /** All words of its sentence; where it points back, of the sentence before and of the title too. */
  readonly wording: Wording;
  /** Of the whole passage. */
  readonly passageTerms: ReadonlySet<string>;
}

/** The clauses of one sentence of the material, and the words of all of them. */
export interface GroundSentence {
  /** As `bareWords` gives it. */
  readonly text: string;
  readonly statements: readonly GroundStatement[];
  readonly terms: ReadonlySet<string>;
}

/**
 * Everything that the sentences of an answer are held against. What rows of the master say is composed by rule: a cell is
 * evidence for the values of a composed sentence, and supports no clause of a model.
 */
export interface Ground {
  readonly evidence: readonly Evidence[];
  readonly statements: readonly GroundStatement[];
  readonly sentences: readonly GroundSentence[];
  /** Sentences of the passages as they are quoted, rows of tables too, by `bareWords`; and their clauses. */
  readonly quotable: ReadonlyMap<string, readonly GroundStatement[]>;
  readonly questionTerms: ReadonlySet<string>;
  readonly questionWording: Wording;
  /** What "yes" would confirm; null where the question wants more than a yes or a no. */
  readonly premise: readonly Statement[] | null;
  /** Mere words of talking could agree with what the visitor said. */
  readonly mayBeAgreedWith: boolean;
}

export function gatherGround(
  texts: readonly EvidenceText[],
  question: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): Ground {
  const premise = premiseOf(question);
  const read = texts.map((text) => readText(text, locale, patterns));
  return {
    evidence: read.flatMap(({ evidence }) => evidence),
    statements: read.flatMap(({ statements }) => statements),
    sentences: read.flatMap(({ sentences }) => sentences),
    quotable: new Map(read.flatMap(({ quotable }) => [...quotable])),
    questionTerms: new Set(contentTermsOf(question)),
    questionWording: wordingOf(question),
    premise: premise === null ? null : statementsOf(premise, locale, patterns),
    mayBeAgreedWith: premise !== null || !isOpenQuestion(question),
  };
}

type ReadText = Pick<Ground, 'evidence' | 'statements' | 'sentences' | 'quotable'>;

/** Passages are the same for every visitor, and reading one takes longer than finding it. */
const MOST_READ = 1_000;
const readBefore = new WeakMap<readonly CodePattern[], Recent<ReadText>>();

export function readText(text: EvidenceText, locale: Locale, patterns: readonly CodePattern[]): ReadText {
  const make = (): ReadText => {
    const statements = passageStatements(text, locale, patterns);
    const sentences = sentencesOf(text.text, statements);
    const clausesOf = (quotation: string) =>
      sentences.find((sentence) => sentence.text === quotation)?.statements ?? [];
    const quotations = text.source.from === 'passage' ? plainSentencesOf(text.text, locale) : [];
    return {
      evidence: gatherEvidence([text], locale, patterns),
      statements,
      sentences,
      quotable: new Map(quotations.map((each) => [bareWords(each.text), clausesOf(bareWords(each.text))])),
    };
  };
  if (text.source.from !== 'passage') return make();
  const known = readBefore.get(patterns) ?? new Recent<ReadText>(MOST_READ);
  readBefore.set(patterns, known);
  const key = JSON.stringify([locale, text.source.passageId, text.context, text.text]);
  return known.get(key) ?? known.keep(key, make());
}

function sentencesOf(text: string, statements: readonly GroundStatement[]): GroundSentence[] {
  return [...Map.groupBy(statements, ({ sentence }) => sentence).values()].map((parts) => ({
    text: bareWords(
      text.slice(Math.min(...parts.map(({ span }) => span.start)), Math.max(...parts.map(({ span }) => span.end))),
    ),
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
    const wording = known ?? wordingOf([...(POINTS_BACK.test(said) ? [context, before] : []), said].join('\n'));
    if (!known) before = said;
    wordings.set(start, wording);
    return {
      ...statement,
      source: { ...source, ...statement.span },
      sentence: `${source.passageId} ${start}`,
      wording,
      aboutTerms,
      aboutNames,
      passageTerms,
    };
  });
}

const MARKS = /\s|(?<!\p{N})[^\p{L}\p{N}\s]|[^\p{L}\p{N}\s](?!\p{N})/gu;

/** A text without its spaces and marks, but for those inside a number. */
export function bareWords(text: string): string {
  return normalForm(text).replace(MARKS, '');
}

/** Speaks of what was named before: by a pronoun, or with no topic of its own. */
export const POINTS_BACK = /^(?:it|they|this|that|these|those|both|he|she)\b|^[^はがも]*$/iu;
