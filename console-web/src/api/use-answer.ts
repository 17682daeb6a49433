import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';

import { ask } from './ask.js';
import type { Operation } from './operation.js';

/** How a question is kept: by its text and its variables. */
export function answerOptions<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) {
  return queryOptions<Result>({
    queryKey: [operation.text, variables],
    queryFn: ({ signal }) => ask(operation, variables, signal),
  });
}

/** While the answer to another filter is on its way, the one before stays on the screen. */
export function useAnswer<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: { isWanted?: boolean; refreshMs?: number } = {},
): UseQueryResult<Result> {
  return useQuery({
    ...answerOptions(operation, variables),
    placeholderData: keepPreviousData,
    enabled: options.isWanted ?? true,
    refetchInterval: options.refreshMs ?? false,
  });
}
