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
  const { after, before } = turning.page;
  return (
    <Answered query={query}>
      {(result) => {
        const { edges, pageInfo } = listOf(result);
        const rows = edges.map(({ node }) => node);
        // An address may outlive the rows of its page.
        if (rows.length === 0 && !(after ?? before)) return empty;
        return (
          <div className={query.isPlaceholderData ? 'stale' : ''}>
            {rows.length === 0 ? empty : children(rows)}
            <Pager {...turning} pageInfo={pageInfo}>
              {keys}
            </Pager>
          </div>
        );
      }}
    </Answered>
  );
}
