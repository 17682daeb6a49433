import type { EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import type { AccessCodeRepository, NewAccessCode } from './access-code.repository.js';
import { drawAccessCode } from './draw-access-code.js';

const LIFETIME_MS = 10 * 60 * 1000;
const DRAWS = 20;

/** Until when a new code is good; a standing one has no end. */
export function endOfNewCode(standing: boolean, now: Date): Date | null {
  return standing ? null : new Date(now.getTime() + LIFETIME_MS);
}

/** Draws until digits are found that open no other terminal. Throws `no_free_access_code`. */
export async function putFreeCode(
  accessCodes: AccessCodeRepository,
  manager: EntityManager,
  details: Omit<NewAccessCode, 'code'>,
  now: Date,
): Promise<string> {
  for (let draw = 0; draw < DRAWS; draw++) {
    const code = drawAccessCode();
    if (await accessCodes.replace(manager, { ...details, code }, now)) return code;
  }
  throw new AppError('unavailable', 'no_free_access_code', 'No free access code was found. Please try again.');
}
