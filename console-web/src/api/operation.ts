import type { initGraphQLTada, ResultOf, VariablesOf } from 'gql.tada';

import type { introspection } from './introspection.js';

/** Reads the types of an operation out of its text. Types alone: there is nothing of it at run time. */
declare const read: initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string } }>;
const _typesOf = <const Text extends string>(text: Text) => read(text);
type Read<Text extends string> = ReturnType<typeof _typesOf<Text>>;

/** A question to the API: its text, and what its answer and its variables are. */
export interface Operation<Result, Variables> {
  readonly text: string;
  /** Never there: types are told apart by it. */
  readonly types?: { result: Result; variables: Variables };
}

export function operation<const Text extends string>(
  text: Text,
): Operation<ResultOf<Read<Text>>, VariablesOf<Read<Text>>> {
  return { text };
}

export type AnswerTo<O> = O extends Operation<infer Result, infer _Variables> ? Result : never;
