import { Button, Kbd } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';

import type { ConversationSearch } from '../../address/conversation-search.js';
import { pageBefore, rememberPage } from './page-trail.js';

export interface PagerProps {
  search: ConversationSearch;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  onTurn: (search: ConversationSearch) => void;
}

export function Pager({ search, pageInfo: { hasNextPage, endCursor }, onTurn }: PagerProps) {
  const { t } = useTranslation();
  const { after, ...rest } = search;
  const before = after === undefined ? undefined : pageBefore(after);
  const turnTo = (page: string | undefined): void => onTurn({ ...rest, ...(page && { after: page }) });
  return (
    <div className="pager">
      <p className="soft small keys">
        <Trans i18nKey="conversations.keys" components={{ kbd: <Kbd size="xs" /> }} />
      </p>
      <Button size="xs" variant="default" disabled={after === undefined} onClick={() => turnTo(undefined)}>
        {t('common.newest')}
      </Button>
      <Button size="xs" variant="default" disabled={before === undefined} onClick={() => turnTo(before?.page)}>
        {t('common.newer')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => {
          if (endCursor === null) return;
          rememberPage(after, endCursor);
          turnTo(endCursor);
        }}
      >
        {t('common.older')}
      </Button>
    </div>
  );
}
