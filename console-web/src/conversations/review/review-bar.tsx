import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ConversationSearch } from '../../address/conversation-search.js';
import { ask } from '../../api/ask.js';
import { useChange } from '../../api/use-change.js';
import { ConfirmButton } from '../../pieces/confirm-button.js';
import { Refusal } from '../../pieces/refusal.js';
import { When } from '../../pieces/when.js';
import { mayActAs } from '../../sign-in/person.js';
import { usePerson } from '../../sign-in/use-session.js';
import type { ConversationDetail } from '../detail/conversation-detail.js';
import { ERASE, PIN, REVIEW, UNPIN } from './review.js';

export interface ReviewBarProps {
  conversation: ConversationDetail;
  /** Of the list that is gone back to when the conversation is no more. */
  search: ConversationSearch;
}

/** What curators say of a conversation; an admin erases it when its visitor asks for that. */
export function ReviewBar({ conversation, search }: ReviewBarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = usePerson();
  const change = useChange();
  const { id, reviewedAt, pinnedAt } = conversation;
  if (!mayActAs(person, 'curator')) return null;
  return (
    <div className="review">
      {reviewedAt === null ? (
        <Button
          size="xs"
          variant="default"
          loading={change.isUnderWay}
          onClick={() => change.make(() => ask(REVIEW, { input: { conversationId: id } }))}
        >
          {t('review.mark')}
        </Button>
      ) : (
        <span className="soft">
          {t('review.reviewed')} <When at={reviewedAt} />
        </span>
      )}
      <Button
        size="xs"
        variant="default"
        aria-pressed={pinnedAt !== null}
        title={t('review.pinHint')}
        loading={change.isUnderWay}
        onClick={() => change.make((): Promise<unknown> => (pinnedAt === null ? ask(PIN, { id }) : ask(UNPIN, { id })))}
      >
        {t(pinnedAt === null ? 'review.pin' : 'review.unpin')}
      </Button>
      {conversation.input === 'speech' && <HeardButton conversation={conversation} />}
      {mayActAs(person, 'admin') && (
        <ConfirmButton
          label={t('review.erase')}
          title={t('review.eraseTitle')}
          change={() => ask(ERASE, { id })}
          onDone={() => void navigate({ to: '/conversations', search })}
        >
          <p>{t('review.eraseHint')}</p>
        </ConfirmButton>
      )}
      <Refusal fault={change.fault} />
    </div>
  );
}

function HeardButton({ conversation: { id, utterance, heardTextShouldBe } }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const [heard, setHeard] = useState(heardTextShouldBe ?? utterance);
  const corrected = heard.trim() === '' || heard.trim() === utterance ? null : heard.trim();
  return (
    <ConfirmButton
      label={t('review.heard')}
      title={t('review.heard')}
      confirm={t('common.save')}
      isGrave={false}
      change={() => ask(REVIEW, { input: { conversationId: id, heardTextShouldBe: corrected } })}
    >
      <Textarea
        label={t('review.heardLabel')}
        description={t('review.heardHint')}
        autosize
        maxLength={1000}
        value={heard}
        onChange={({ currentTarget }) => setHeard(currentTarget.value)}
      />
    </ConfirmButton>
  );
}
