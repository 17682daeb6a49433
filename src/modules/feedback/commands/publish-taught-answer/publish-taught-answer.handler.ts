import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { ExtensionRegistry } from '../../../../platform/extensions/index.js';
import { ConsoleChanges } from '../../../console-access/index.js';
import { unsayableIn } from '../../../conversation/index.js';
import { TaughtPassages } from '../../../retrieval/index.js';
import {
  changedMeanwhile,
  notADraft,
  overrideNeedsAdmin,
  pinnedWouldChange,
  questionMissing,
  unsayable,
} from '../../feedback-faults.js';
import { AnswerPreview } from '../../preview/answer-preview.js';
import { TaughtAnswerRepository } from '../../taught-answer.repository.js';
import { requireMayChange } from '../../within-stores.js';
import { PublishTaughtAnswerCommand } from './publish-taught-answer.command.js';

@CommandHandler(PublishTaughtAnswerCommand)
export class PublishTaughtAnswerHandler implements ICommandHandler<PublishTaughtAnswerCommand> {
  constructor(
    private readonly answers: TaughtAnswerRepository,
    private readonly preview: AnswerPreview,
    private readonly passages: TaughtPassages,
    private readonly extensions: ExtensionRegistry,
    private readonly changes: ConsoleChanges,
  ) {}

  /** What is remote is done before the one transaction that makes the answer live. */
  async execute({ id, expectedVersion, override, operator }: PublishTaughtAnswerCommand): Promise<void> {
    if (override && operator.role !== 'admin') throw overrideNeedsAdmin();
    const taught = await this.answers.get(id);
    requireMayChange(operator, taught);
    if (taught.state !== 'draft') throw notADraft();
    if (taught.version !== expectedVersion) throw changedMeanwhile();
    if (taught.question === '') throw questionMissing();
    const lost = unsayableIn(taught.answer, taught.locale, this.extensions.codePatterns);
    if (lost.length > 0) throw unsayable(lost);
    const pinned = await this.preview.pinnedThatChange(taught);
    if (pinned.length > 0 && !override) throw pinnedWouldChange(pinned);
    const embedding = await this.passages.embed(taught.question);
    await this.changes.make(operator, async (manager) => {
      await this.answers.publish(manager, taught, operator.subject);
      await this.passages.put(manager, taught, embedding);
      const entry = {
        action: 'taught_answer.published',
        subject: `taught_answer:${id}`,
        detail: {
          conversationId: taught.conversationId,
          storeId: taught.storeId,
          locale: taught.locale,
          version: taught.version + 1,
          overriddenPins: pinned,
        },
      };
      return { result: undefined, entry };
    });
  }
}
