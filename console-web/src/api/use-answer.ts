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

export interface AnswerOptions<Result> {
  isWanted?: boolean;
  /** How often it is asked again; may hang on what was answered last. */
  refreshMs?: number | ((result: Result | undefined) => number | false);
}

/** While the answer to another filter is on its way, the one before stays on the screen. */
export function useAnswer<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { isWanted = true, refreshMs }: AnswerOptions<Result> = {},
): UseQueryResult<Result> {
  return useQuery({
    ...answerOptions(operation, variables),
    placeholderData: keepPreviousData,
    enabled: isWanted,
    refetchInterval: ({ state: { data } }) =>
      typeof refreshMs === 'function' ? refreshMs(data) : (refreshMs ?? false),
  });
}
