import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { faultKind } from '../api/api-fault.js';

/** What was asked for, or that it is on its way, or why it did not come. */
export function Answered<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation();
  if (query.data !== undefined && !(query.isError && query.isPlaceholderData)) return <>{children(query.data)}</>;
  if (!query.isError) return <Waiting />;
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{t('fault.title')}</p>
      <p className="soft">{t(`fault.${faultKind(query.error)}`)}</p>
      <Button size="xs" variant="default" onClick={() => void query.refetch()}>
        {t('common.retry')}
      </Button>
    </div>
  );
}

/** Shown only where it takes long enough to be noticed. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="waiting late" role="status">
      <span className="unseen">{t('door.opening')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
