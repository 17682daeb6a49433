import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { ConsoleChanges } from '../../../console-access/index.js';
import { forgetQuestions } from '../../../conversation/index.js';
import { TaughtPassages } from '../../../retrieval/index.js';
import { changedMeanwhile, notPublished } from '../../feedback-faults.js';
import { TaughtAnswerRepository } from '../../taught-answer.repository.js';
import { requireMayChange } from '../../within-stores.js';
import { RevokeTaughtAnswerCommand } from './revoke-taught-answer.command.js';

@CommandHandler(RevokeTaughtAnswerCommand)
export class RevokeTaughtAnswerHandler implements ICommandHandler<RevokeTaughtAnswerCommand> {
  constructor(
    private readonly answers: TaughtAnswerRepository,
    private readonly passages: TaughtPassages,
    private readonly changes: ConsoleChanges,
  ) {}

  async execute({ id, expectedVersion, operator }: RevokeTaughtAnswerCommand): Promise<void> {
    const taught = await this.answers.get(id);
    requireMayChange(operator, taught);
    if (taught.state !== 'published') throw notPublished();
    if (taught.version !== expectedVersion) throw changedMeanwhile();
    await this.changes.make(operator, async (manager) => {
      await this.answers.revoke(manager, taught, operator.subject);
      await this.passages.remove(manager, id);
      // Its conversation is erased: what the visitor said was kept for the answer's sake alone.
      if (taught.conversationId === null && taught.isInVisitorsWords) await forgetQuestions(manager, [id]);
      const entry = {
        action: 'taught_answer.revoked',
        subject: `taught_answer:${id}`,
        detail: { storeId: taught.storeId, locale: taught.locale, version: taught.version + 1 },
      };
      return { result: undefined, entry };
    });
  }
}
