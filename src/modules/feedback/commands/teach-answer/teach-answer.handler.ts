import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { AppError } from '../../../../platform/errors/index.js';
import { newId } from '../../../../platform/ids/index.js';
import { ConsoleChanges, type OperatorIdentity } from '../../../console-access/index.js';
import { maskPersonalData } from '../../../moderation/index.js';
import { StoresService } from '../../../stores/index.js';
import { changedMeanwhile, hasDraft, storeNotFound, wholeCompanyOnly } from '../../feedback-faults.js';
import { MarkedConversations, type TaughtConversation } from '../../marked-conversation.repository.js';
import type { TaughtAnswer } from '../../taught-answer.js';
import { TaughtAnswerRepository } from '../../taught-answer.repository.js';
import { mayReach, requireMayChange } from '../../within-stores.js';
import { type Lesson, TeachAnswerCommand } from './teach-answer.command.js';
import { isInWordsOf } from './visitors-words.js';

@CommandHandler(TeachAnswerCommand)
export class TeachAnswerHandler implements ICommandHandler<TeachAnswerCommand> {
  constructor(
    private readonly answers: TaughtAnswerRepository,
    private readonly conversations: MarkedConversations,
    private readonly stores: StoresService,
    private readonly changes: ConsoleChanges,
  ) {}

  async execute({ lesson, operator }: TeachAnswerCommand): Promise<string> {
    const draft = lesson.draft && (await this.answers.get(lesson.draft.id));
    if (draft) requireMayChange(operator, draft);
    if (draft && draft.version !== lesson.draft?.version) throw changedMeanwhile();
    const conversationId = draft ? draft.conversationId : lesson.conversationId;
    const conversation = conversationId === null ? null : await this.conversations.get(conversationId, operator);
    const storeId = await this.storeOf(lesson, operator);
    const taught = writtenDown(lesson, draft, conversation, storeId);
    await this.changes.make(operator, async (manager) => {
      if (draft) await this.answers.rewrite(manager, taught, operator.subject);
      else if (!(await this.answers.insert(manager, taught, operator.subject))) throw hasDraft();
      if (conversation) {
        const { failureReasonShouldBe, heardTextShouldBe } = lesson;
        const systemResponseMessageShouldBe = taught.answer;
        await this.conversations.correct(manager, conversation.id, {
          failureReasonShouldBe,
          heardTextShouldBe,
          systemResponseMessageShouldBe,
        });
      }
      const entry = {
        action: draft ? 'taught_answer.changed' : 'taught_answer.drafted',
        subject: `taught_answer:${taught.id}`,
        detail: { conversationId, storeId, locale: taught.locale, version: draft ? draft.version + 1 : 1 },
      };
      return { result: undefined, entry };
    });
    return taught.id;
  }

  private async storeOf({ storeCode }: Lesson, operator: OperatorIdentity): Promise<string | null> {
    if (storeCode === null) {
      if (operator.storeIds !== null) throw wholeCompanyOnly();
      return null;
    }
    const store = await this.stores.findByCode(storeCode);
    if (!store || !mayReach(operator, store.id)) throw storeNotFound();
    return store.id;
  }
}

function writtenDown(
  { question, answer, locale: asked, heardTextShouldBe }: Lesson,
  draft: TaughtAnswer | null,
  conversation: TaughtConversation | null,
  storeId: string | null,
): TaughtAnswer {
  const locale = asked ?? draft?.locale ?? conversation?.locale;
  const text = question ?? heardTextShouldBe ?? (draft?.question || conversation?.utterance);
  if (!locale || !text?.trim())
    throw new AppError(
      'invalid',
      'question_missing',
      'Of no conversation, an answer needs its question and its locale.',
    );
  const { masked } = maskPersonalData(text.trim(), locale);
  const said = [conversation?.utterance, conversation?.heardTextShouldBe, heardTextShouldBe];
  return {
    id: draft?.id ?? newId(),
    conversationId: conversation?.id ?? null,
    storeId,
    locale,
    question: masked,
    isInVisitorsWords: isInWordsOf(masked, said, locale),
    answer: answer.trim(),
    state: 'draft',
    version: draft?.version ?? 1,
  };
}
