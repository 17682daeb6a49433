import { type AnswerTo, operation } from '../api/operation.js';
import { useAnswer } from '../api/use-answer.js';

const STORES = operation(`query Stores { stores { id code name timeZone } }`);
export type Store = AnswerTo<typeof STORES>['stores'][number];

/** Those that whoever is signed in may see. */
export function useStores(): Store[] {
  return useAnswer(STORES, {}).data?.stores ?? [];
}
