import { Button, CopyButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { ConversationSearch } from '../../address/conversation-search.js';
import type { DetailTab } from '../../address/statistics-search.js';
import { showTitle } from '../../pieces/document-title.js';
import { OutcomeMark, useReason } from '../../pieces/marks.js';
import { When } from '../../pieces/when.js';
import { formatMs } from '../../words/formats.js';
import { ReviewBar } from '../review/review-bar.js';
import type { ConversationDetail } from './conversation-detail.js';
import type { Step } from './neighbours.js';
import { useNeighbours } from './use-neighbours.js';

export interface DetailHeadProps {
  conversation: ConversationDetail;
  search: ConversationSearch & { tab: DetailTab; store?: string };
}

export function DetailHead({ conversation, search: { tab, store, ...search } }: DetailHeadProps) {
  const { t, i18n } = useTranslation();
  const reason = useReason();
  const navigate = useNavigate();
  const { previous, next } = useNeighbours(conversation.id, search, store);
  const go = (step: Step | undefined): void => {
    if (step) void navigate({ to: '/conversations/$id', params: { id: step.id }, search: { ...step.search, tab } });
  };
  useHotkeys([
    ['j', () => go(next)],
    ['k', () => go(previous)],
  ]);
  const words = conversation.utterance === '' ? t('conversations.noWords') : conversation.utterance;
  useEffect(() => showTitle(words), [words]);
  return (
    <header className="detail-head">
      <div className="detail-ways">
        <Link to="/conversations" search={search}>
          ← {t('common.back')}
        </Link>
        <div className="page-actions">
          <CopyButton value={window.location.href}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {t(copied ? 'common.copied' : 'common.copyLink')}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" disabled={!previous} onClick={() => go(previous)} title="k">
            {t('detail.previous')}
          </Button>
          <Button size="xs" variant="default" disabled={!next} onClick={() => go(next)} title="j">
            {t('detail.next')}
          </Button>
        </div>
      </div>
      <h1>{words}</h1>
      <p className="detail-facts">
        <OutcomeMark outcome={conversation.outcome} />
        {conversation.failureReason && <span>{reason(conversation.failureReason)}</span>}
        <When at={conversation.receivedAt} />
        <span>
          {conversation.store.name}, {conversation.terminal.name}
        </span>
        <span>{t(`locale.${conversation.locale}`)}</span>
        <span>
          {t('conversations.duration')} {formatMs(conversation.processTimeMs, i18n.language)}
        </span>
        {conversation.helpful !== null && (
          <span>{t(conversation.helpful ? 'conversations.helpful' : 'conversations.unhelpful')}</span>
        )}
      </p>
      <ReviewBar key={conversation.id} conversation={conversation} search={search} />
    </header>
  );
}
