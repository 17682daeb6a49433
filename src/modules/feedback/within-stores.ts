import type { OperatorIdentity } from '../console-access/index.js';
import { taughtAnswerNotFound, wholeCompanyOnly } from './feedback-faults.js';

type Stores = Pick<OperatorIdentity, 'storeIds'>;

export function mayReach({ storeIds }: Stores, storeId: string): boolean {
  return storeIds === null || storeIds.includes(storeId);
}

/** Who is limited to stores changes nothing that is of all of them, and knows nothing of what is of others. */
export function requireMayChange(operator: Stores, { storeId }: { storeId: string | null }): void {
  if (storeId === null) {
    if (operator.storeIds !== null) throw wholeCompanyOnly();
  } else if (!mayReach(operator, storeId)) throw taughtAnswerNotFound();
}
