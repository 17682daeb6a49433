import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Answered } from './answered.js';
import { type PageInfo, Pager, type PagerProps } from './pager.js';

export interface PagedListProps<Result, Row> extends Pick<PagerProps, 'page' | 'onTurn' | 'words'> {
  query: UseQueryResult<Result>;
  /** Where the page is in what was answered. */
  listOf: (result: Result) => { edges: readonly { node: Row }[]; pageInfo: PageInfo };
  /** Shown in the place of a list without rows. */
  empty: ReactNode;
  /** Said beside the ways to other pages. */
  keys?: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

/** A page of a list with the ways to those beside it; while another one is on its way, this one stays. */
export function PagedList<Result, Row>({
  query,
  listOf,
  empty,
  keys,
  children,
  ...turning
}: PagedListProps<Result, Row>) {
  return (
    <Answered query={query}>
      {(result) => {
        const { edges, pageInfo } = listOf(result);
        if (edges.length === 0) return empty;
        return (
          <div className={query.isPlaceholderData ? 'stale' : ''}>
            {children(edges.map(({ node }) => node))}
            <Pager {...turning} pageInfo={pageInfo}>
              {keys}
            </Pager>
          </div>
        );
      }}
    </Answered>
  );
}
