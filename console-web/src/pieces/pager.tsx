import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { pageBefore, rememberPage } from './page-trail.js';

export interface PagerProps {
  /** Cursor of the page that is shown; undefined: the first. */
  after: string | undefined;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  onTurn: (after: string | undefined) => void;
  /** What the ways are called in a list that is not one of times. */
  words?: { first: string; previous: string; next: string };
  children?: ReactNode;
}

export function Pager({ after, pageInfo: { hasNextPage, endCursor }, onTurn, words, children }: PagerProps) {
  const { t } = useTranslation();
  const { first, previous, next } = words ?? {
    first: t('common.newest'),
    previous: t('common.newer'),
    next: t('common.older'),
  };
  const before = after === undefined ? undefined : pageBefore(after);
  return (
    <div className="pager">
      <p className="soft small keys">{children}</p>
      <Button size="xs" variant="default" disabled={after === undefined} onClick={() => onTurn(undefined)}>
        {first}
      </Button>
      <Button size="xs" variant="default" disabled={before === undefined} onClick={() => onTurn(before?.page)}>
        {previous}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => {
          if (endCursor === null) return;
          rememberPage(after, endCursor);
          onTurn(endCursor);
        }}
      >
        {next}
      </Button>
    </div>
  );
}
