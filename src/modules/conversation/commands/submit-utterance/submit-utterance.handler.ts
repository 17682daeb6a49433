import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { newId } from '../../../../platform/ids/index.js';
import { passed, withLogContext } from '../../../../platform/observability/index.js';
import { type ProviderAttempt, recordAttempts } from '../../../../platform/resilience/index.js';
import { HearingService } from '../../../speech/index.js';
import { acceptExchange } from '../../exchange/accept-exchange.js';
import type { Exchange } from '../../exchange/exchange.js';
import { ExchangeRunner } from '../../exchange/exchange-runner.js';
import { fingerprintOf, IdempotencyKeys, type Settle } from '../../idempotency/idempotency-keys.js';
import { SessionRepository } from '../../sessions/session.repository.js';
import { SpeechVocabulary } from '../../sessions/speech-vocabulary.js';
import { EXCHANGE_SETTINGS, type ExchangeSettings } from '../../tokens.js';
import { Submitted, SubmittedContent, SubmitUtteranceCommand } from './submit-utterance.command.js';

interface Heard {
  utterance: string;
  pressed: string | null;
  failed: Exchange['failed'];
  recognizer: string | null;
}

/** Claims the key, hears what was said, writes it down in one transaction, and starts the answer the moment that is committed. */
@CommandHandler(SubmitUtteranceCommand)
export class SubmitUtteranceHandler implements ICommandHandler<SubmitUtteranceCommand> {
  constructor(
    @Inject(EXCHANGE_SETTINGS) private readonly settings: ExchangeSettings,
    private readonly database: DataSource,
    private readonly keys: IdempotencyKeys,
    private readonly hearing: HearingService,
    private readonly vocabulary: SpeechVocabulary,
    private readonly sessions: SessionRepository,
    private readonly runner: ExchangeRunner,
  ) {}

  execute(command: SubmitUtteranceCommand): Promise<Submitted> {
    const { terminalId, idempotencyKey: key, content, locale } = command;
    if (key === null) return this.submit(command);
    const fingerprint = fingerprintOf(content.kind, contentOf(content), locale);
    return this.keys.once<Submitted>({ terminalId, key }, fingerprint, (settle) => this.submit(command, settle));
  }

  private async submit(command: SubmitUtteranceCommand, settle?: Settle<Submitted>): Promise<Submitted> {
    const { terminalId, storeId, locale, receivedAt } = command;
    const ids = { taskId: newId(), conversationId: newId() };
    return withLogContext({ ...ids, terminalId }, async () => {
      const startedAt = performance.now();
      const attempts: ProviderAttempt[] = [];
      const heard = await recordAttempts(attempts, () => this.hear(command));
      const hearingMs = Math.round(performance.now() - startedAt);
      const stage = { step: 'recognize', startMs: 0, durationMs: hearingMs, outcome: heard.failed ? 'failed' : 'done' };
      const { exchange, submitted } = await this.database.transaction(async (manager) => {
        const sessionId = await this.sessions.enter(manager, terminalId, storeId, this.settings.sessionIdleMs);
        const exchange: Exchange = {
          ...ids,
          ...heard,
          sessionId,
          terminalId,
          storeId,
          locale,
          receivedAt,
          attempt: 1,
          earlierAttempts: attempts,
          earlierStages: command.content.kind === 'speech' ? [stage] : [],
        };
        const submitted = { transcript: heard.utterance, ...ids, sessionId };
        await acceptExchange(manager, exchange, this.runner.owner, command.content.kind);
        await settle?.(manager, submitted);
        passed('accepted');
        return { exchange, submitted };
      });
      passed('committed');
      this.runner.start(exchange);
      return submitted;
    });
  }

  private async hear({ content, locale, storeId }: SubmitUtteranceCommand): Promise<Heard> {
    if (content.kind === 'text') return { utterance: content.text, pressed: null, failed: null, recognizer: null };
    if (content.kind === 'button')
      return { utterance: '', pressed: content.productNumber, failed: null, recognizer: null };
    const { bytes } = content;
    passed('recognizing');
    const heard = await this.hearing.recognize(
      { bytes, locale, vocabulary: await this.vocabulary.of(storeId, locale) },
      AbortSignal.timeout(this.settings.recognitionDeadlineMs),
    );
    return { utterance: heard.text, pressed: null, failed: heard.failed ?? null, recognizer: heard.recognizer };
  }
}

function contentOf(content: SubmittedContent): Uint8Array | string {
  if (content.kind === 'speech') return content.bytes;
  return content.kind === 'text' ? content.text : content.productNumber;
}
