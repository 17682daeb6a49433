import type { CodePattern, Locale } from '../../../contracts/index.js';
import { decide, type Decision, disagree, rejection, type Thresholds } from '../../grounding/index.js';
import type { MediaService } from '../../media/index.js';
import type { Moderation, ModerationService } from '../../moderation/index.js';
import type { ProductMaster } from '../../product-master/index.js';
import type { FoundPassage, Retrieval } from '../../retrieval/index.js';
import { searchAsked } from '../dialogue/search-asked.js';
import { understand } from '../dialogue/understand.js';
import type { Exchange } from '../exchange/exchange.js';
import type { Segments } from '../exchange/segment-writer.js';
import { checkGraph, type StepGraph } from '../graph/step-graph.js';
import { nothingBefore, type SessionMemory } from '../sessions/session-memory.js';
import type { AnswerSpeaker } from './answer-speaker.js';
import { type AnswerValues, questionOf } from './answer-values.js';

/** The same for every exchange. */
export interface AnswerPolicy {
  thresholds: Readonly<Record<Locale, Thresholds>>;
  /** A model begins to write before the verdict; what it wrote is released after it, or never. */
  speculates: boolean;
}

export interface AnswerParts extends AnswerPolicy {
  memory: SessionMemory;
  moderation: ModerationService;
  products: ProductMaster;
  retrieval: Retrieval;
  media: MediaService;
  speaker: AnswerSpeaker;
  patterns: readonly CodePattern[];
}

/** What the steps of one exchange share besides their values. */
export interface AnswerContext {
  exchange: Exchange;
  segments: Segments;
}

export type AnswerGraph = StepGraph<AnswerValues, AnswerContext>;

/** What a model begins to write on. */
const UNJUDGED = { verdict: { accepted: true }, reading: null } as const;

/** The values that end an exchange. */
export const ANSWER_WANTED = ['answer', 'chooseMedia'] as const;

/** From an utterance to its answer. One row per step; a step starts the moment its needs are met. */
export function answerGraph(parts: AnswerParts): AnswerGraph {
  const decideOn = (
    { recall, understand: understanding, search }: Pick<AnswerValues, 'recall' | 'understand' | 'search'>,
    locale: Locale,
    { verdict, reading }: Pick<Moderation, 'verdict' | 'reading'>,
  ): Decision =>
    decide({
      verdict,
      understanding,
      passages: search?.passages ?? null,
      thresholds: parts.thresholds[locale],
      intent: reading?.intent ?? null,
      disagree: (passages) => disagree(passages, questionOf({ recall, search }), locale, parts.patterns),
    });
  const graph: AnswerGraph = {
    recall: {
      needs: [],
      deadlineMs: 1_000,
      run: (_have, { exchange }) => parts.memory.recall(exchange),
      otherwise: (_error, { exchange }) => nothingBefore(exchange),
    },
    moderate: {
      needs: [],
      deadlineMs: 4_000,
      run: (_have, { exchange }, signal) =>
        parts.moderation.moderate({ locale: exchange.locale, utterance: exchange.utterance }, signal),
      settles: ({ verdict }) =>
        verdict.accepted
          ? undefined
          : { search: null, decide: rejection(verdict.reason === 'injection'), speculate: null },
    },
    understand: {
      needs: ['recall'],
      deadlineMs: 2_000,
      run: ({ recall }, { exchange }) =>
        understand({ ...exchange, focus: recall.focus }, parts.products, parts.patterns),
    },
    embed: {
      needs: ['recall'],
      deadlineMs: 2_000,
      run: ({ recall }, _context, signal) => parts.retrieval.embedQuery(recall.asked.question, signal),
      otherwise: () => null,
    },
    search: {
      needs: ['recall', 'embed'],
      deadlineMs: 2_000,
      run: async ({ recall, embed }, { exchange: { locale, storeId } }, signal) => {
        const { question, passages } = await searchAsked(
          parts.retrieval,
          recall.asked,
          embed,
          { locale, storeId },
          signal,
        );
        return { question, passages: await screened(passages, locale, parts.moderation, signal) };
      },
      otherwise: () => null,
    },
    decide: {
      needs: ['recall', 'moderate', 'understand', 'search'],
      deadlineMs: 500,
      run: ({ moderate, ...have }, { exchange: { locale } }) => decideOn(have, locale, moderate),
    },
    speculate: {
      needs: ['recall', 'understand', 'search'],
      deadlineMs: 500,
      goesOn: true,
      run: (have, { exchange: { locale } }, signal) => {
        const { history } = have.recall;
        const composition = { decision: decideOn(have, locale, UNJUDGED), locale, question: questionOf(have), history };
        return parts.speaker.begin(composition, signal);
      },
      otherwise: () => null,
    },
    answer: {
      needs: parts.speculates ? ['recall', 'search', 'decide', 'speculate'] : ['recall', 'search', 'decide'],
      deadlineMs: 60_000,
      run: ({ decide: decision, speculate, ...have }, { exchange, segments }, signal) =>
        parts.speaker.answer(
          { decision, locale: exchange.locale, question: questionOf(have), history: have.recall.history },
          segments,
          signal,
          parts.speculates ? speculate : null,
        ),
    },
    chooseMedia: {
      needs: ['recall', 'search', 'decide'],
      deadlineMs: 4_000,
      run: ({ decide: decision, ...have }, { exchange: { locale, storeId } }, signal) =>
        decision.kind === 'knowledge' || decision.kind === 'taught'
          ? parts.media.mediaFor(
              {
                documentIds: decision.passages.map((passage) => passage.documentId),
                passages: decision.passages.map((passage) => passage.text),
                question: questionOf(have),
                locale,
                storeId,
              },
              signal,
            )
          : [],
      otherwise: () => [],
    },
  };
  checkGraph(graph);
  return graph;
}

/** Without what a guardrail objects to in them. */
async function screened(
  passages: readonly FoundPassage[],
  locale: Locale,
  moderation: ModerationService,
  signal: AbortSignal,
): Promise<FoundPassage[]> {
  const texts = await Promise.all(passages.map(({ text }) => moderation.screenPassage({ locale, text }, signal)));
  return passages.flatMap((passage, at) => (texts[at] ? [{ ...passage, text: texts[at] }] : []));
}
