import { Injectable, Logger } from '@nestjs/common';

import type { CodePattern, GenerationRequest, Grounds, LanguageModel, Locale } from '../../../contracts/index.js';
import {
  type Decision,
  type FailureReason,
  gatherGround,
  type Ground,
  hasNoMatter,
  type LedgerEntry,
  quotationOf,
  type Verification,
  verifySentence,
  verifyValues,
  withoutPreface,
} from '../../grounding/index.js';
import type { ModerationService } from '../../moderation/index.js';
import type { FoundPassage } from '../../retrieval/index.js';
import { BegunGeneration } from './begun-generation.js';
import { draftByRule } from './draft-sentences.js';
import { evidenceOf } from './evidence-of-decision.js';
import { type PhraseName, PHRASES } from './phrases.js';
import { answerRequest, correctionRequest, LONGEST_ANSWER, type PromptMaterial } from './prompt.js';
import { splitSentences } from './split-sentences.js';

/** A sentence that may be said: every value in it is bound. */
export interface VerifiedSentence {
  text: string;
  entries: LedgerEntry[];
  /** A reviewed sentence, whose audio is kept. */
  isPhrase: boolean;
}

/** How the composition went, filled in while sentences are drawn. */
export interface CompositionReport {
  failureReason: FailureReason | null;
  languageModel: string | null;
}

export interface Composition {
  decision: Decision;
  locale: Locale;
  question: string;
  history: PromptMaterial['history'];
}

/**
 * Writes the answer to a decision sentence by sentence: by rule where the master speaks, by the model where prose is
 * allowed. Nothing leaves here unverified.
 */
@Injectable()
export class AnswerComposer {
  private readonly logger = new Logger(AnswerComposer.name);

  constructor(
    /** The chosen one first; the last composes from the material alone, and so is not asked to correct itself. */
    private readonly models: readonly LanguageModel[],
    private readonly patterns: readonly CodePattern[],
    private readonly gate: Pick<ModerationService, 'maySay'>,
  ) {}

  /** Lets the first model write what `compose` will ask it for; null where it will not be asked. Nothing is said by this. */
  begin(composition: Composition, signal: AbortSignal): BegunGeneration | null {
    const passages = passagesToWriteFrom(composition.decision);
    const [model] = this.models;
    return model && passages ? new BegunGeneration(model, requestOf(composition, passages), signal) : null;
  }

  async *compose(
    composition: Composition,
    report: CompositionReport,
    signal: AbortSignal,
    begun: BegunGeneration | null = null,
  ): AsyncGenerator<VerifiedSentence> {
    const { decision, locale } = composition;
    const draft = draftByRule(decision, locale, composition.question);
    if (draft && 'phrase' in draft) {
      yield phrase(draft.phrase, locale);
      return;
    }

    const ground = gatherGround(evidenceOf(decision, locale), composition.question, locale, this.patterns);
    let said = 0;
    for (const sentence of draft?.sentences ?? []) {
      const verified = verifiedOf(sentence, verifyValues(sentence, ground.evidence, locale, this.patterns));
      if (!('text' in verified)) {
        this.logger.error(
          { decision: decision.kind, unbound: verified.unbound.length },
          'a composed sentence holds an unbound value',
        );
        continue;
      }
      said += 1;
      yield verified;
    }
    const passages = passagesToWriteFrom(decision);
    if (passages) {
      const request = requestOf(composition, passages);
      for await (const sentence of this.writeFreely(request, ground, report, signal, begun)) {
        said += 1;
        yield sentence;
      }
    }
    if (said > 0) return;
    report.failureReason ??= 'unverifiable_answer';
    yield phrase('notKnown', locale);
  }

  /** A model's sentences, verified; the next model's when one gives none. */
  private async *writeFreely(
    request: GenerationRequest,
    ground: Ground,
    report: CompositionReport,
    signal: AbortSignal,
    begun: BegunGeneration | null,
  ): AsyncGenerator<VerifiedSentence> {
    for (const model of this.models) {
      report.languageModel = model.name;
      const said = new Set<string>();
      let length = 0;
      try {
        const pieces = begun?.isFor(model, request) ? begun.take() : model.generate(request, signal);
        for await (const sentence of splitSentences(pieces)) {
          if (said.size > 0 && length + sentence.length > LONGEST_ANSWER) break;
          for await (const verified of this.verifyOrReplace(sentence, model, request, { ground, said }, signal)) {
            const isTooLong = said.size > 0 && length + verified.text.length > LONGEST_ANSWER;
            if (isTooLong || said.has(verified.text)) continue;
            said.add(verified.text);
            length += verified.text.length;
            yield verified;
          }
        }
      } catch (error) {
        if (signal.aborted) throw error;
        this.logger.warn({ model: model.name, err: error }, 'generation failed');
        report.failureReason = 'generation_failed';
      }
      if (said.size > 0) return;
    }
  }

  /** The sentence, or itself corrected; else what the material says of the same matter, word for word. */
  private async *verifyOrReplace(
    sentence: string,
    model: LanguageModel,
    request: GenerationRequest,
    context: Context,
    signal: AbortSignal,
  ): AsyncGenerator<VerifiedSentence> {
    const verified = await this.verifyOrCorrect(sentence, model, request, context, signal);
    if (verified) yield verified;
    if (verified || model === this.models.at(-1)) return;
    for (const quotation of quotationOf(sentence, request.grounds.passages, request.locale)) {
      const quoted = await this.verify(quotation, request, context, signal);
      if ('text' in quoted) yield quoted;
    }
  }

  private async verifyOrCorrect(
    sentence: string,
    model: LanguageModel,
    request: GenerationRequest,
    context: Context,
    signal: AbortSignal,
  ): Promise<VerifiedSentence | null> {
    const first = await this.verify(sentence, request, context, signal);
    if ('text' in first) return first;
    const matter = withoutPreface(sentence, context.ground, request.locale, this.patterns);
    const bare = matter === null ? first : await this.verify(matter, request, context, signal);
    if ('text' in bare) return bare;
    if (model === this.models.at(-1)) return null;
    for await (const corrected of splitSentences(
      model.generate(correctionRequest(request, sentence, first.unbound), signal),
    )) {
      // Asked for one sentence, a model may begin its answer again.
      if (context.said.has(corrected)) continue;
      const second = await this.verify(corrected, request, context, signal);
      return 'text' in second ? second : null;
    }
    return null;
  }

  /** What stands in a passage as it is may be said; everything else passes the gate too. */
  private async verify(
    text: string,
    { locale, grounds }: GenerationRequest,
    { ground, said }: Context,
    signal: AbortSignal,
  ): Promise<VerifiedSentence | { unbound: string[] }> {
    const verified = verifiedOf(text, verifySentence(text, ground, locale, this.patterns, [...said].at(-1)));
    if (!('text' in verified) || grounds.passages.some((passage) => passage.text.includes(text))) return verified;
    const matter = hasNoMatter(text) ? {} : { evidence: textsOf(grounds) };
    return (await this.gate.maySay({ locale, text, ...matter }, signal)) ? verified : { unbound: [text] };
  }
}

/** What a sentence is held against, and what was said of the answer before it. */
interface Context {
  readonly ground: Ground;
  readonly said: ReadonlySet<string>;
}

/** What the shop itself says on the matter. */
function textsOf({ facts, passages }: Grounds): string[] {
  return [
    ...facts.map(({ label, text }) => `${label} ${text}`),
    ...passages.map(({ title, text }) => `${title}\n${text}`),
  ];
}

function verifiedOf(text: string, verification: Verification): VerifiedSentence | { unbound: string[] } {
  return verification.bound
    ? { text, entries: verification.entries, isPhrase: false }
    : { unbound: verification.unbound };
}

function phrase(name: PhraseName, locale: Locale): VerifiedSentence {
  return { text: PHRASES[name][locale], entries: [], isPhrase: true };
}

/** What a model may put into its own words; null where rules say everything. */
function passagesToWriteFrom(decision: Decision): readonly FoundPassage[] | null {
  if (decision.kind === 'knowledge') return decision.passages;
  return decision.kind === 'product' && decision.passages.length > 0 ? decision.passages : null;
}

function requestOf({ decision, locale, question, history }: Composition, passages: readonly FoundPassage[]) {
  return answerRequest({
    locale,
    question,
    history,
    settled: decision.kind === 'product' ? evidenceOf(decision, locale).flatMap(factOf) : [],
    passages: passages.map((passage) => ({ ...passage, similarity: passage.similarity ?? 0 })),
  });
}

function factOf({ text, source }: ReturnType<typeof evidenceOf>[number]) {
  return source.from === 'product' ? [{ label: source.column, text }] : [];
}
