import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { Clock } from '../../../platform/clock/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { ConsoleChanges, type OperatorIdentity } from '../../console-access/index.js';
import { AccessCodeRepository } from '../codes/access-code.repository.js';
import { endOfNewCode, putFreeCode } from '../codes/put-free-code.js';
import type { IssuedAccessCodeType } from './terminal.type.js';
import { holdTerminal } from './terminal.view.js';

/** How long the code before stays good after a rotation: as long as it takes to write the new one down. */
const GRACE_MS = 10 * 60 * 1000;

/** Codes of terminals. What the audit tells of them never holds their digits. */
@Injectable()
export class AccessCodeChanges {
  constructor(
    private readonly changes: ConsoleChanges,
    private readonly accessCodes: AccessCodeRepository,
    private readonly clock: Clock,
  ) {}

  issue(operator: OperatorIdentity, terminalId: string, standing: boolean): Promise<IssuedAccessCodeType> {
    return this.put(operator, { terminalId, standing }, 'access_code.issued', () => Promise.resolve({}));
  }

  rotate(operator: OperatorIdentity, terminalId: string): Promise<IssuedAccessCodeType> {
    return this.put(operator, { terminalId, standing: true }, 'access_code.rotated', async (manager, now) => {
      const formerUntil = new Date(now.getTime() + GRACE_MS);
      if (!(await this.accessCodes.letStandingExpire(manager, terminalId, formerUntil)))
        throw new AppError('conflict', 'no_standing_code', 'The terminal has no standing code.');
      return { formerUntil: formerUntil.toISOString() };
    });
  }

  /** All codes of the terminal; returns how many could have opened it. */
  revoke(operator: OperatorIdentity, terminalId: string): Promise<number> {
    return this.changes.make(operator, async (manager) => {
      await holdTerminal(manager, terminalId, operator);
      const revoked = await this.accessCodes.revoke(manager, terminalId, this.clock.now());
      const entry = { action: 'access_code.revoked', subject: `terminal:${terminalId}`, detail: { revoked } };
      return { result: revoked, entry };
    });
  }

  private put(
    operator: OperatorIdentity,
    { terminalId, standing }: { terminalId: string; standing: boolean },
    action: string,
    prepare: (manager: EntityManager, now: Date) => Promise<object>,
  ): Promise<IssuedAccessCodeType> {
    return this.changes.make(operator, async (manager) => {
      const terminal = await holdTerminal(manager, terminalId, operator);
      if (terminal.disabledAt) throw new AppError('conflict', 'terminal_disabled', 'The terminal is disabled.');
      const now = this.clock.now();
      const told = await prepare(manager, now);
      const expiresAt = endOfNewCode(standing, now);
      const code = await putFreeCode(this.accessCodes, manager, { terminalId, standing, expiresAt }, now);
      const detail = { standing, expiresAt: expiresAt?.toISOString() ?? null, ...told };
      return { result: { code, standing, expiresAt }, entry: { action, subject: `terminal:${terminalId}`, detail } };
    });
  }
}
