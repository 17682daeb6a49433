import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { AppError } from '../../../../platform/errors/index.js';
import { AccessCodeRepository } from '../../codes/access-code.repository.js';
import { drawAccessCode } from '../../codes/draw-access-code.js';
import { TerminalsService } from '../../terminals.service.js';
import { IssueAccessCodeCommand, type IssuedAccessCode } from './issue-access-code.command.js';

const LIFETIME_MS = 10 * 60 * 1000;
const DRAWS = 20;

@CommandHandler(IssueAccessCodeCommand)
export class IssueAccessCodeHandler implements ICommandHandler<IssueAccessCodeCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terminals: TerminalsService,
    private readonly accessCodes: AccessCodeRepository,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ terminalId, actor, standing }: IssueAccessCodeCommand): Promise<IssuedAccessCode> {
    const terminal = await this.terminals.findById(terminalId);
    if (!terminal) throw new AppError('not_found', 'terminal_not_found', 'There is no such terminal.');
    if (terminal.disabledAt) throw new AppError('conflict', 'terminal_disabled', 'The terminal is disabled.');
    const now = this.clock.now();
    const expiresAt = standing ? null : new Date(now.getTime() + LIFETIME_MS);
    return this.dataSource.transaction(async (manager) => {
      const code = await this.putFreeCode(manager, { terminalId, standing, expiresAt }, now);
      await this.audit.append(manager, {
        actor,
        action: 'access_code.issued',
        subject: `terminal:${terminalId}`,
        detail: { standing, expiresAt: expiresAt?.toISOString() ?? null },
      });
      return { code, standing, expiresAt };
    });
  }

  private async putFreeCode(
    manager: EntityManager,
    details: { terminalId: string; standing: boolean; expiresAt: Date | null },
    now: Date,
  ): Promise<string> {
    for (let draw = 0; draw < DRAWS; draw++) {
      const code = drawAccessCode();
      if (await this.accessCodes.replace(manager, { ...details, code }, now)) return code;
    }
    throw new AppError('unavailable', 'no_free_access_code', 'No free access code was found. Please try again.');
  }
}
