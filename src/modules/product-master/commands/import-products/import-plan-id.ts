import { createHash } from 'node:crypto';

import { AppError } from '../../../../platform/errors/index.js';
import type { ProductImport } from './import-products.command.js';

/** Names what a rehearsal was of: this file, read in this way, against the master in this version. */
export function planIdOf({ content, replace, partial }: ProductImport, version: number): string {
  const hash = createHash('sha256').update(JSON.stringify({ replace, partial })).update(content).digest('hex');
  return `${version}.${hash}`;
}

/** Throws `master_changed` where the master went on since the rehearsal, and `plan_of_another_file`. */
export function requirePlan(productImport: ProductImport, version: number): void {
  const { plan } = productImport;
  const planned = planIdOf(productImport, version);
  if (plan === undefined || plan === planned) return;
  if (plan.split('.')[0] !== planned.split('.')[0])
    throw new AppError(
      'conflict',
      'master_changed',
      'The products were changed since. Please look at the changes again.',
    );
  throw new AppError(
    'conflict',
    'plan_of_another_file',
    'This is not what was looked at. Please look at the changes again.',
  );
}
