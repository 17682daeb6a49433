import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Intent, Locale, Verdict } from '../../../contracts/index.js';
import { ExtensionRegistry } from '../../../platform/extensions/index.js';
import { decide, type Decision, disagree, type Understanding } from '../../grounding/index.js';
import { type CandidateAnswer, isNearWording, likenessOf, Retrieval, wordingOf } from '../../retrieval/index.js';
import type { AnswerPolicy } from '../answer/answer-graph.js';
import { type Asked, askedIn } from '../dialogue/asked.js';
import { type Focus, NO_FOCUS } from '../dialogue/focus.js';
import { searchAsked } from '../dialogue/search-asked.js';
import { ANSWER_POLICY } from '../tokens.js';

/** A question as it was asked, with what was settled of it before any search. */
export interface PastQuestion extends Asked {
  conversationId: string;
  locale: Locale;
  storeId: string;
  isPinned: boolean;
  verdict: Verdict;
  intent: Intent | null;
  understanding: Understanding;
}

export interface WantedQuestions {
  locale: Locale;
  /** Null: of every store. */
  storeIds: readonly string[] | null;
  /** The newest so many. */
  last: number;
  pinnedOnly?: boolean;
}

/** What an answer would stand on. */
export interface AnswerBasis {
  decisionKind: Decision['kind'];
  failureReason: string | null;
  passages: { id: string; title: string; text: string }[];
}

export interface ChangedBasis {
  before: AnswerBasis;
  after: AnswerBasis;
}

/**
 * Asks past questions again, without a model: what was understood and allowed then stands, and the search and the
 * decision are made anew on the knowledge of now, with and without a candidate.
 */
@Injectable()
export class QuestionReplay {
  constructor(
    private readonly database: DataSource,
    private readonly retrieval: Retrieval,
    private readonly extensions: ExtensionRegistry,
    @Inject(ANSWER_POLICY) private readonly policy: AnswerPolicy,
  ) {}

  async questions({ locale, storeIds, last, pinnedOnly = false }: WantedQuestions): Promise<PastQuestion[]> {
    const rows = await this.database.query<QuestionRow[]>(
      pinnedOnly ? `${QUESTIONS} AND conversation.pinned_at IS NOT NULL ${NEWEST}` : `${QUESTIONS} ${NEWEST}`,
      [locale, storeIds, last],
    );
    return rows.map(({ utterance, focus, verdict, ...question }) => ({
      ...question,
      ...askedIn(utterance, locale, { ...NO_FOCUS, ...focus }),
      verdict: verdict.verdict,
    }));
  }

  /** Null where the candidate changes neither the decision nor what it stands on; most are told by their words alone. */
  async changeBy(
    candidate: CandidateAnswer,
    question: PastQuestion,
    signal: AbortSignal,
  ): Promise<ChangedBasis | null> {
    const wording = wordingOf(candidate.question);
    const texts = [question.question, ...(question.leaning ? [question.leaning.utterance] : [])];
    if (!texts.some((text) => isNearWording(likenessOf(wordingOf(text), wording)))) return null;
    const embedding = await this.retrieval.embedQuery(question.question, signal).catch(() => null);
    const before = await this.basisOf(question, embedding, undefined, signal);
    const after = await this.basisOf(question, embedding, candidate, signal);
    return isSame(before, after) ? null : { before, after };
  }

  private async basisOf(
    { question, leaning, locale, storeId, verdict, intent, understanding }: PastQuestion,
    embedding: Float32Array | null,
    candidate: CandidateAnswer | undefined,
    signal: AbortSignal,
  ): Promise<AnswerBasis> {
    const scope = { locale, storeId, candidate };
    const found = await searchAsked(this.retrieval, { question, leaning }, embedding, scope, signal);
    const decision = decide({
      verdict,
      understanding,
      passages: found.passages,
      thresholds: this.policy.thresholds[locale],
      intent,
      disagree: (some) => disagree(some, found.question, locale, this.extensions.codePatterns),
    });
    return {
      decisionKind: decision.kind,
      failureReason: 'failureReason' in decision ? decision.failureReason : null,
      passages: ('passages' in decision ? decision.passages : []).map(({ passageId, title, text: said }) => ({
        id: passageId,
        title,
        text: said,
      })),
    };
  }
}

interface QuestionRow extends Omit<PastQuestion, keyof Asked | 'verdict'> {
  utterance: string;
  focus: Partial<Focus> | null;
  verdict: { verdict: Verdict };
}

const QUESTIONS = `
  SELECT conversation.id AS "conversationId", conversation.utterance, conversation.locale, conversation.store_id AS "storeId",
    conversation.pinned_at IS NOT NULL AS "isPinned", conversation.verdict, conversation.intent,
    conversation.understanding, before.focus
  FROM conversations conversation
  LEFT JOIN LATERAL (
    SELECT earlier.focus FROM conversations earlier
    WHERE earlier.session_id = conversation.session_id AND earlier.received_at < conversation.received_at
      AND earlier.completed_at IS NOT NULL AND earlier.outcome NOT IN ('rejected', 'failed')
    ORDER BY earlier.received_at DESC LIMIT 1
  ) before ON true
  WHERE conversation.locale = $1 AND ($2::uuid[] IS NULL OR conversation.store_id = ANY($2::uuid[]))
    AND jsonb_typeof(conversation.understanding) = 'object' AND jsonb_typeof(conversation.verdict) = 'object'`;

const NEWEST = 'ORDER BY conversation.received_at DESC, conversation.id DESC LIMIT $3';

function isSame(one: AnswerBasis, other: AnswerBasis): boolean {
  return (
    one.decisionKind === other.decisionKind &&
    one.failureReason === other.failureReason &&
    one.passages.map(({ id }) => id).join() === other.passages.map(({ id }) => id).join()
  );
}
