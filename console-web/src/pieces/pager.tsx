import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PageSearch } from '../address/page.js';

export interface PageInfo {
  hasPreviousPage: boolean;
  hasNextPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface PagerProps {
  /** The page that is shown. */
  page: PageSearch;
  pageInfo: PageInfo;
  onTurn: (page: PageSearch) => void;
  /** What the ways are called in a list that is not one of times. */
  words?: { first: string; previous: string; next: string } | undefined;
  children?: ReactNode;
}

export function Pager({ page, pageInfo, onTurn, words, children }: PagerProps) {
  const { t } = useTranslation();
  const { first, previous, next } = words ?? {
    first: t('common.newest'),
    previous: t('common.newer'),
    next: t('common.older'),
  };
  const before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const ways: readonly [name: string, to: PageSearch | null][] = [
    [first, (page.after ?? page.before) ? {} : null],
    [previous, before === null ? null : { before }],
    [next, after === null ? null : { after }],
  ];
  return (
    <div className="pager">
      <p className="soft small keys">{children}</p>
      {ways.map(([name, to]) => (
        <Button key={name} size="xs" variant="default" disabled={to === null} onClick={() => to && onTurn(to)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
