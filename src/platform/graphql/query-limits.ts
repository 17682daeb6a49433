import { ApolloArmor } from '@escape.tech/graphql-armor';

export const MOST_TOKENS = 1_000;
const MOST_ALIASES = 15;
const DEEPEST = 8;
/** A longest page of conversations with their whole context costs 31,000. */
const MOST_COST = 50_000;

/** What a document may ask for, checked before a resolver runs. Tokens are counted by the parser itself. */
export function queryLimits() {
  const { plugins, validationRules, allowBatchedHttpRequests } = new ApolloArmor({
    // Its way of counting tokens answers every syntax error with 500.
    maxTokens: { enabled: false },
    maxAliases: { n: MOST_ALIASES },
    maxDepth: { n: DEEPEST },
    costLimit: { maxCost: MOST_COST },
  }).protect();
  return { plugins, validationRules, allowBatchedHttpRequests };
}
