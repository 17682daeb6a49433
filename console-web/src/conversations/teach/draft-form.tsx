import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { REASONS } from '../../address/conversation-search.js';
import { ask } from '../../api/ask.js';
import { useChange } from '../../api/use-change.js';
import { Refusal } from '../../pieces/refusal.js';
import type { ConversationDetail } from '../detail/conversation-detail.js';
import { type Taught, TEACH } from './teaching.js';

export function DraftForm({ conversation, draft }: { conversation: ConversationDetail; draft: Taught | null }) {
  const { t } = useTranslation();
  const change = useChange();
  const [question, setQuestion] = useState(draft?.question ?? conversation.utterance);
  const [answer, setAnswer] = useState(draft?.answer ?? '');
  const [storeCode, setStoreCode] = useState(draft ? (draft.store?.code ?? '') : conversation.store.code);
  const [reason, setReason] = useState(conversation.failureReasonShouldBe ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = {
      ...(draft ? { id: draft.id, expectedVersion: draft.version } : { conversationId: conversation.id }),
      question,
      answer,
      ...(storeCode !== '' && { storeCode }),
      ...(reason !== '' && { failureReasonShouldBe: reason }),
    };
    change.make(() => ask(TEACH, { input }));
  };
  return (
    <form className="teach-form" onSubmit={submit}>
      <h3>{t(draft ? 'teach.draft' : 'teach.title')}</h3>
      <Textarea
        label={t('teach.question')}
        description={t('teach.questionHint')}
        autosize
        required
        withAsterisk={false}
        maxLength={1000}
        value={question}
        onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
      />
      <Textarea
        label={t('teach.answer')}
        description={t('teach.answerHint')}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        maxLength={1000}
        value={answer}
        onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
      />
      <NativeSelect
        label={t('teach.scope')}
        value={storeCode}
        onChange={({ currentTarget }) => setStoreCode(currentTarget.value)}
        data={[
          { value: conversation.store.code, label: conversation.store.name },
          { value: '', label: t('teach.everyStore') },
        ]}
      />
      <NativeSelect
        label={t('teach.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data={[
          { value: '', label: t('teach.noReason') },
          ...REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
        ]}
      />
      <Refusal fault={change.fault} />
      <Button type="submit" size="xs" variant={draft ? 'default' : 'filled'} loading={change.isUnderWay}>
        {t(draft ? 'teach.saveAgain' : 'teach.save')}
      </Button>
    </form>
  );
}
